import type { ValuePlace } from '../../model/cursor';
import type { Model } from '../../model/model';
import { fold } from '../../text/fold';
import type { CompletionKind, Proposal, Subject } from './proposal';

/** The values that some properties have elsewhere in the file; those of sections linked to this one first. */
export function usedValues(
  model: Model,
  { section, entry }: ValuePlace,
  properties: readonly string[],
  kind: CompletionKind,
  subject: (value: string) => Subject | null,
): readonly Proposal[] {
  const near = new Set([
    section,
    ...model.servicesOf(section),
    ...model.providersOf(section).map(({ target }) => target),
  ]);
  const found = new Map<string, Proposal>();
  for (const other of model.sections)
    for (const property of properties) {
      const used = other.content.property(property);
      if (!used?.value || used === entry) continue;
      const rank = near.has(other) ? 0 : 1;
      const known = found.get(fold(used.value));
      if (known && known.rank <= rank) continue;
      found.set(fold(used.value), {
        label: used.value,
        kind,
        detail: '',
        rank,
        subject: subject(used.value),
      });
    }
  return [...found.values()];
}

/** Proposals without those whose label an earlier one has. */
export function distinct(proposals: readonly Proposal[]): readonly Proposal[] {
  const labels = new Set<string>();
  return proposals.filter(({ label }) => {
    const isNew = !labels.has(fold(label));
    labels.add(fold(label));
    return isNew;
  });
}
