import { globalSectionKind, type SectionKind } from '../knowledge/sections';
import { kindsOf } from '../model/kinds';
import { linksIn } from '../model/links';
import type { Model } from '../model/model';

/*
 * What fixes ask of the whole file. A model is the file in one state, so each answer is worked out once for it,
 * however many findings have fixes. Answers are names: the sections that bear them are the model's to find.
 */

/** The names of the sections that nothing links to and that may be of a kind, in the order of the file. */
export function unlinkedNames(model: Model, kind: SectionKind): readonly string[] {
  return unlinked(model)
    .filter(({ kinds }) => kinds.includes(kind) || (kind === 'extra' && kinds.length > 1))
    .map(({ name }) => name);
}

/** The names of the services that have a section, in the order of [Services]. */
export const serviceNames = perModel(model =>
  model
    .services()
    .map(({ name }) => name)
    .filter(name => !globalSectionKind(name)),
);

/** The keys of [Services]. */
export const serviceKeys = perModel(model => {
  const services = model.find('Services');
  return services ? linksIn(services.content).map(({ name }) => name) : [];
});

const unlinked = perModel(model =>
  model.sections
    .filter(section => model.role(section) === 'unknown')
    .map(section => ({ name: section.name, kinds: kindsOf(model, section) })),
);

function perModel<T>(ask: (model: Model) => T): (model: Model) => T {
  const answers = new WeakMap<Model, { readonly answer: T }>();
  return model => {
    let known = answers.get(model);
    if (!known) answers.set(model, (known = { answer: ask(model) }));
    return known.answer;
  };
}
