import { maskSecrets } from '../language/secrets';
import { visible } from '../language/text/visible';

/**
 * A text as it may be shown: secrets masked, and control characters, which a name of a package can hold, made visible,
 * so that they do nothing in a terminal or a log.
 */
export function shown(text: string): string {
  return visible(maskSecrets(text));
}

/** What an error says, as it may be shown. */
export function reasonOf(error: unknown): string {
  return shown(error instanceof Error ? error.message : String(error));
}
