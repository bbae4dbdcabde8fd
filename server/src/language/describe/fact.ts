import * as l10n from '@vscode/l10n';
import { type Fact, sourceLink } from '../knowledge/fact';
import { prose } from './markdown';

/** What a fact says, in the user's language: the sentences of `knowledge/` are keys of the translations. */
export function meaningOf({ meaning }: Pick<Fact, 'meaning'>): string {
  return l10n.t(meaning);
}

/** Where a fact stands, with a link to the page where it is one. */
export function sourceOf({ source }: Fact): string {
  const link = sourceLink(source);
  return l10n.t('Source: {source}', { source: link ? `[${prose(source)}](${link})` : prose(source) });
}
