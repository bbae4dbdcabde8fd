import * as l10n from '@vscode/l10n';
import type { Model } from '../../language/model/model';
import type { Section } from '../../language/model/sectionIndex';
import { encodeFragment, encodingOf, UnencodableTextError } from '../../language/text/encoding';
import type { Draft } from '../draft';
import type { WrittenProperty } from '../entryPointCall';
import { type Profile, valueName } from './profileKeys';
import { profileTag, storedProperty } from './storedProperty';

/** What a profile is made from. */
export interface ProfileSource {
  readonly draft: Draft;
  /** The MapiSvc.inf of the sandbox. */
  readonly mapisvc: Model;
}

/** Copies the properties of a section of MapiSvc.inf into a section of a profile, under their tags. */
export function copySection(source: ProfileSource, profile: Profile, key: string, section: Section): void {
  profile.registry.makeKey(key);
  for (const entry of section.content.effective)
    writeProperty(source.draft, profile, key, entry.key, entry.value);
}

/**
 * Writes one property into a section of a profile; nothing where MAPI copies nothing of that key.
 * @param property The property as a key of MapiSvc.inf, by name or tag.
 * @param value The value as MapiSvc.inf writes it.
 */
export function writeProperty(
  draft: Draft,
  profile: Profile,
  key: string,
  property: string,
  value: string,
): void {
  const tag = profileTag(property);
  if (!tag) return;
  const stored = storedProperty(tag, value, draft.identifier(key, property), ansiBytesOf(draft));
  if (stored) profile.registry.set(key, stored.name, stored.value);
  else
    draft.note(
      l10n.t('The value of {property} cannot be read as its type, and does not come into the profile.', {
        property,
      }),
    );
}

/** Writes what an entry point has answered into a profile. @param place The section of a property that names none. */
export function writeAnswer(
  draft: Draft,
  profile: Profile,
  written: readonly WrittenProperty[],
  place: (tag: string) => string,
): void {
  for (const { tag, value, section } of written) {
    const key = section === undefined ? place(tag) : `${profile.key}\\${section}`;
    if (value !== null) writeProperty(draft, profile, key, tag, value);
    else profile.registry.deleteValue(key, valueName(Number.parseInt(tag, 16)));
  }
}

/** Text as 8-bit bytes; a character that the code page lacks becomes a question mark, as MAPI's own conversion makes it. */
export function ansiBytesOf({ sandbox }: Draft): (text: string) => Uint8Array {
  const encoding = encodingOf(new Uint8Array(), sandbox.settings.codePage);
  return text => Uint8Array.from(Array.from(text).flatMap(character => bytesOf(character)));

  function bytesOf(character: string): number[] {
    try {
      return [...encodeFragment(character, encoding)];
    } catch (error) {
      if (error instanceof UnencodableTextError) return ['?'.charCodeAt(0)];
      throw error;
    }
  }
}
