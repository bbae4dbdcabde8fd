import * as l10n from '@vscode/l10n';
import { removeLine } from '../fixes/edits';
import type { Fix } from '../fixes/fix';
import { keepOnce } from '../fixes/moveEntry';
import { isProviderDefined } from '../knowledge/propertyIds';
import type { Entry } from '../model/entry';
import { propertiesOf } from '../model/keysMatter';
import { linksIn } from '../model/links';
import type { Model } from '../model/model';
import { onlyService, providerCount } from '../model/ownership';
import { copiesIn, copiesInAll, type PlacedEntry } from '../model/propertyCopies';
import type { Section } from '../model/sectionIndex';
import type { LinkedRule, Report } from './rule';

/** What all providers of a service need stands once, in its section; copies have to be kept in step. */
export const replicatedEntry: LinkedRule = {
  id: 'replicated-entry',
  severity: 'information',
  scope: 'linked',
  check(section, model, report) {
    const own = propertiesOf(model, section).filter(({ tag }) => tag && isProviderDefined(tag.id));
    if (own.length === 0) return;
    if (model.role(section) === 'service') checkService(section, own, model, report);
    else checkProvider(section, own, model, report);
  },
};

function checkService(service: Section, own: readonly Entry[], model: Model, report: Report): void {
  if (providerCount(model, service) < 2) return;
  for (const entry of own) {
    const copies = copiesIn(model, service, entry);
    if (copies.length > 0)
      report({
        span: entry.keySpan,
        message: l10n.t('{key} has this value in a provider section too: keep it once, in [{service}].', {
          key: entry.key,
          service: service.name,
        }),
        related: copies.map(related),
        fixes: now => [withoutCopies(now, service, entry)],
      });
  }
}

/** Speaks in the first provider section for all. */
function checkProvider(provider: Section, own: readonly Entry[], model: Model, report: Report): void {
  const service = onlyService(model, provider);
  if (!service || !isFirstProvider(model, service, provider)) return;
  for (const entry of own) {
    const copies = service.content.property(entry.key) ? null : copiesInAll(model, service, entry);
    if (copies)
      report({
        span: entry.keySpan,
        message: l10n.t(
          'Every provider of {service} has {key} with this value: keep it once, in [{service}].',
          {
            key: entry.key,
            service: service.name,
          },
        ),
        related: copies.filter(({ section }) => section !== provider).map(related),
        fixes: (now, at) => keptOnce(now, at, entry),
      });
  }
}

function isFirstProvider(model: Model, service: Section, provider: Section): boolean {
  const first = linksIn(service.content).find(({ kind, name }) => kind === 'provider' && model.exists(name));
  return first?.folded === provider.content.folded;
}

function related({ section, entry }: PlacedEntry) {
  return { section, span: entry.keySpan, message: l10n.t('The same value stands here.') };
}

function withoutCopies(model: Model, service: Section, entry: Entry): Fix {
  return {
    title: keepTitle(entry, service),
    edits: copiesIn(model, service, entry).map(({ section, entry: copy }) =>
      removeLine(section, copy.keySpan.start),
    ),
  };
}

function keptOnce(model: Model, provider: Section, entry: Entry): readonly Fix[] {
  const service = onlyService(model, provider);
  const copies = service && copiesInAll(model, service, entry);
  return copies ? [{ title: keepTitle(entry, service), edits: keepOnce(model, copies, service) }] : [];
}

function keepTitle({ key }: Entry, { name }: Section): string {
  return l10n.t('Keep {key} once, in [{name}]', { key, name });
}
