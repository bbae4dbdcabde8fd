import * as l10n from '@vscode/l10n';
import type { Fix } from '../fixes/fix';
import { freeName } from '../fixes/freeName';
import { renameEdits } from '../fixes/renameSection';
import { type Collision, collisionWith } from '../model/collision';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import type { LinkedRule } from './rule';

/** Names of sections are common to all services of a computer: an install must not change what belongs to another. */
export const installCollision: LinkedRule = {
  id: 'install-collision',
  severity: 'warning',
  scope: 'linked',
  asksSurroundings: true,
  check(section, model, report, { surroundings }) {
    const installed = surroundings?.sandbox?.installed;
    const { header, name } = section.content;
    const collision = installed && collisionWith(installed, model, section);
    if (!header || !collision) return;
    report({
      span: header.nameSpan,
      message: message(name, collision),
      fixes: (now, at) => [newNameFix(now, at, installed)],
    });
  },
};

function message(name: string, collision: Collision): string {
  return collision.kind === 'owned'
    ? l10n.t('In the sandbox, [{name}] belongs to the service {service}, so the install would be refused.', {
        name,
        service: collision.service,
      })
    : l10n.t('The sandbox has a [{name}] with other values, so the install would be refused.', { name });
}

/** Named after its service, as the sections of most services are. */
function newNameFix(model: Model, section: Section, installed: Model): Fix {
  const [service] = model.servicesOf(section);
  const base = service ? `${service.name.replaceAll(',', '')}_${section.name}` : section.name;
  let name = freeName(model, base);
  for (let number = 2; installed.exists(name); number++) name = freeName(model, `${base}_${number}`);
  return { title: l10n.t('Rename to [{name}]', { name }), edits: renameEdits(model, section, name) };
}
