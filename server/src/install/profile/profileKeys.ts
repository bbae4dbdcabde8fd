import * as l10n from '@vscode/l10n';
import { mapiProfileSection, profileInstanceSection } from '../../language/knowledge/identifiers';
import { tagOf } from '../../language/knowledge/propertyTags';
import {
  defaultProfileValue,
  outlookKey,
  profilesKey,
  profileTags,
  profileValueName,
} from '../../language/knowledge/registry';
import { quoted } from '../message';
import { Refusal } from '../refusal';
import type { Registry } from '../registry/registry';
import { binary, text } from '../registry/value';

/** The sixteen bytes that name a section of a profile. */
export type Uid = Uint8Array;

/** A UID as 32 hexadecimal digits, which is also the name of its key. */
export function hex(uid: Uid): string {
  return Buffer.from(uid).toString('hex');
}

/** A profile in the registry, as MAPI arranges it. */
export class Profile {
  readonly key: string;

  constructor(
    readonly registry: Registry,
    readonly name: string,
  ) {
    this.key = `${profilesKey}\\${name}`;
  }

  /** MAPI's own section, which holds the order of services and providers. */
  get own(): string {
    return `${this.key}\\${mapiProfileSection}`;
  }

  /** The key of the section that a UID names. */
  section(uid: Uid): string {
    return `${this.key}\\${hex(uid)}`;
  }

  /** The UIDs in a property of a section, in order. */
  uids(section: string, tag: number): readonly Uid[] {
    const value = this.registry.get(section, valueName(tag));
    if (value?.kind !== 'bytes') return [];
    return Array.from({ length: Math.floor(value.bytes.length / 16) }, (_, at) =>
      value.bytes.slice(16 * at, 16 * at + 16),
    );
  }

  setUids(section: string, tag: number, uids: readonly Uid[]): void {
    this.registry.set(section, valueName(tag), binary(new Uint8Array(Buffer.concat(uids))));
  }

  addUid(section: string, tag: number, uid: Uid): void {
    this.setUids(section, tag, [...this.uids(section, tag), uid]);
  }

  removeUids(section: string, tag: number, removed: readonly Uid[]): void {
    const uids = this.uids(section, tag);
    const kept = uids.filter(uid => !removed.some(other => Buffer.from(other).equals(uid)));
    if (kept.length < uids.length) this.setUids(section, tag, kept);
  }
}

/** The names of the profiles, sorted. */
export function profileNames(registry: Registry): readonly string[] {
  return registry.subkeys(profilesKey);
}

/** A new profile without services. @param searchKey Sixteen bytes that no other profile has. */
export function makeProfile(registry: Registry, name: string, searchKey: Uid): Profile {
  const profile = new Profile(registry, name);
  const instance = `${profile.key}\\${profileInstanceSection}`;
  registry.set(instance, valueName(profileTags.searchKey), binary(searchKey));
  registry.set(instance, valueName(profileTags.profileName), text(name));
  profile.setUids(profile.own, profileTags.services, []);
  return profile;
}

export function defaultProfile(registry: Registry): string | null {
  const value = registry.get(outlookKey, defaultProfileValue);
  return value?.kind === 'text' ? value.text : null;
}

export function setDefaultProfile(registry: Registry, name: string): void {
  registry.set(outlookKey, defaultProfileValue, text(name));
}

/** A name that a profile can have. @throws Refusal for any other. */
export function checkedProfileName(name: string): string {
  const problem = profileNameProblem(name);
  if (problem === null) return name;
  throw new Refusal('bad-profile', problem);
}

/** Why a profile cannot have a name; null where it can (iprofadmin-createprofile). */
export function profileNameProblem(name: string): string | null {
  const names = { name: quoted(name) };
  if (name === '')
    return l10n.t('A profile has a name: letters, digits, underscores, and blanks between them.');
  if (name.length > LONGEST_NAME)
    return l10n.t('{name} is no name for a profile: it has {length} characters, and may have {most}.', {
      ...names,
      length: name.length,
      most: LONGEST_NAME,
    });
  const wrong = /[^\p{L}\p{M}\p{Nd}_ ]/u.exec(name)?.[0];
  if (wrong !== undefined)
    return l10n.t(
      '{name} is no name for a profile: {character} is neither a letter nor a digit, underscore or blank.',
      { ...names, character: quoted(wrong) },
    );
  if (name.trim() !== name)
    return l10n.t('{name} is no name for a profile: a blank may only stand between words.', names);
  return null;
}

const LONGEST_NAME = 64;

/** The name of the registry value for a tag such as 0x3D09001E. */
export function valueName(tag: number): string {
  return profileValueName(tagOf(tag));
}
