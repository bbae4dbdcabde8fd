import * as l10n from '@vscode/l10n';
import { headerCommentsStart } from '../model/headerComments';
import type { Link } from '../model/links';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { fold } from '../text/fold';
import { addBlocks, replace } from './edits';
import type { Fix } from './fix';
import { freeName } from './freeName';

/**
 * Gives a service a copy of its own of a provider section that it shares with another service.
 * @param owner The service that keeps the section.
 */
export function copyShared(model: Model, service: Section, owner: Section, link: Link): Fix | null {
  const shared = model.find(link.name);
  if (!shared) return null;
  const name = freeName(model, copyName(shared.name, owner.name, service.name));
  return {
    title: l10n.t('Copy the section as [{name}]', { name }),
    edits: [replace(service, link.span, name), addBlocks(model, [linesOf(shared, name)])],
  };
}

/** `ACME_AB` of `ACME` becomes `OTHER_AB` of `OTHER`. */
function copyName(shared: string, owner: string, service: string): string {
  return fold(shared).startsWith(fold(owner)) ? service + shared.slice(owner.length) : `${service}_${shared}`;
}

/** The lines of a section under another name, without the empty ones at its end. */
function linesOf({ green, content }: Section, name: string): readonly string[] {
  const lines = green.lines.slice(1, headerCommentsStart(content));
  const end = lines.findLastIndex(({ syntax }) => syntax.kind !== 'blank') + 1;
  return [`[${name}]`, ...lines.slice(0, end).map(line => line.text.slice(0, line.contentEnd))];
}
