import { listItems } from '../../model/entry';
import { mentionAt } from '../../model/mentions';
import { analyze, type Model } from '../../model/model';
import type { Surroundings } from '../../surroundings/surroundings';
import { parse } from '../../syntax/parse';
import type { TextEdit } from '../../text/edit';
import { sameName } from '../../text/fold';

/** The edits that give a service another name in the setup.ini of its package, where that lists it for the profile. */
export function renameInSetup(
  model: Model,
  offset: number,
  newName: string,
  surroundings: Surroundings | null,
): readonly TextEdit[] {
  const mention = mentionAt(model, offset);
  const setup = surroundings?.package?.setup;
  if (!mention || !setup || !model.isService(mention.name)) return [];
  const listing = analyze(parse(setup.text));
  const profile = listing.find('Profile');
  const services = profile?.content.entry('Services');
  if (!profile || !services) return [];
  return listItems(services)
    .filter(({ name }) => sameName(name, mention.name))
    .map(({ span }) => ({ ...listing.placed(profile, span), newText: newName }));
}
