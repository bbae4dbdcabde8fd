import { fold } from '../../language/text/fold';
import type { RegistryValue } from './value';

/** A value with its name as it is spelt; the default value has the name ''. */
export interface NamedValue {
  readonly name: string;
  readonly value: RegistryValue;
}

/**
 * A registry in memory. Paths are written `HKEY_LOCAL_MACHINE\SOFTWARE\…`; keys and values are found ignoring case and
 * keep the spelling with which they were made. Listings are sorted.
 */
export class Registry {
  readonly #root = new Key('');

  /** The value of a key; undefined where the key or the value is missing. */
  get(path: string, name: string): RegistryValue | undefined {
    return this.#find(path)?.values.get(fold(name))?.value;
  }

  hasKey(path: string): boolean {
    return this.#find(path) !== undefined;
  }

  /** The values of a key by name; none where the key is missing. */
  values(path: string): readonly NamedValue[] {
    return sorted(this.#find(path)?.values);
  }

  /** The names of the keys right below a key; none where it is missing. */
  subkeys(path: string): readonly string[] {
    return sorted(this.#find(path)?.subkeys).map(key => key.name);
  }

  /** Makes a key, and all above it. */
  makeKey(path: string): void {
    this.#make(path);
  }

  /** Sets a value, making its key where it is missing. A value that exists keeps the spelling of its name. */
  set(path: string, name: string, value: RegistryValue): void {
    const { values } = this.#make(path);
    values.set(fold(name), { name: values.get(fold(name))?.name ?? name, value });
  }

  deleteValue(path: string, name: string): void {
    this.#find(path)?.values.delete(fold(name));
  }

  /** Removes a key with all below it. */
  deleteKey(path: string): void {
    const at = path.lastIndexOf('\\');
    const parent = at < 0 ? this.#root : this.#find(path.slice(0, at));
    parent?.subkeys.delete(fold(path.slice(at + 1)));
  }

  /** The paths of all keys, each before those below it. */
  *paths(): Generator<string> {
    for (const hive of sorted(this.#root.subkeys)) yield* pathsBelow(hive, hive.name);
  }

  #find(path: string): Key | undefined {
    let key: Key | undefined = this.#root;
    for (const name of path.split('\\')) key = key?.subkeys.get(fold(name));
    return key;
  }

  #make(path: string): Key {
    let key = this.#root;
    for (const name of path.split('\\')) {
      let next = key.subkeys.get(fold(name));
      if (!next) key.subkeys.set(fold(name), (next = new Key(name)));
      key = next;
    }
    return key;
  }
}

class Key {
  readonly values = new Map<string, NamedValue>();
  readonly subkeys = new Map<string, Key>();

  constructor(readonly name: string) {}
}

function* pathsBelow(key: Key, path: string): Generator<string> {
  yield path;
  for (const subkey of sorted(key.subkeys)) yield* pathsBelow(subkey, `${path}\\${subkey.name}`);
}

/** By folded name, code unit by code unit, so that the order is the same on every computer. */
function sorted<T>(map: ReadonlyMap<string, T> | undefined): T[] {
  return [...(map ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
