import { maskSecrets } from '../language/secrets';

/**
 * A text as it may be shown: secrets masked, and control characters, which a name of a package can hold, made visible,
 * so that they do nothing in a terminal or a log.
 */
export function shown(text: string): string {
  return maskSecrets(text).replaceAll(
    /[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What an error says, as it may be shown. */
export function reasonOf(error: unknown): string {
  return shown(error instanceof Error ? error.message : String(error));
}
