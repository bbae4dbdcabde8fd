import * as l10n from '@vscode/l10n';
import { removeLine, replace } from '../fixes/edits';
import type { Fix } from '../fixes/fix';
import { globalSectionKind } from '../knowledge/sections';
import type { Section } from '../model/sectionIndex';
import { type Secret, secretsInComment, secretsInEntry } from '../secrets/index';
import type { GreenLine } from '../syntax/line';
import { work } from '../syntax/work';
import { type Span, shift } from '../text/span';
import type { SectionRule } from './rule';

/** MapiSvc.inf is public: a credential belongs in the profile, as a secure property, or nowhere. */
export const secretInPublicConfig: SectionRule = {
  id: 'secret-in-public-config',
  severity: 'error',
  scope: 'section',
  check({ green, name }, report) {
    const known = globalSectionKind(name) ? secretsInGlobals : secretsElsewhere;
    for (const { line, start } of green.placedLines())
      for (const secret of secretsOf(line, known)) {
        const span = shift(secret.span, start);
        report({ span, message: message(secret), fixes: (_, section) => fixes(section, span) });
      }
  },
};

type SecretsByLine = WeakMap<GreenLine, readonly Secret[]>;

/** Lines outlive edits of their section, so that in a long one only the edited line is read again. */
const secretsElsewhere: SecretsByLine = new WeakMap();
/** In the global sections keys are names of sections, and values are for people. */
const secretsInGlobals: SecretsByLine = new WeakMap();

function secretsOf(line: GreenLine, known: SecretsByLine): readonly Secret[] {
  let secrets = known.get(line);
  if (!secrets) {
    work.charactersScanned += line.length;
    known.set(line, (secrets = find(line, known === secretsInGlobals)));
  }
  return secrets;
}

/** The secrets of a line with spans relative to it; what `secure-property` reports is left to that rule. */
function find({ text, syntax }: GreenLine, isGlobal: boolean): readonly Secret[] {
  const within = ({ start, end }: Span) => text.slice(start, end);
  switch (syntax.kind) {
    case 'entry': {
      const key = isGlobal ? 'PR_DISPLAY_NAME' : within(syntax.key);
      const secrets = secretsInEntry(key, within(syntax.value)).filter(
        ({ kind }) => kind !== 'secure-property',
      );
      return placed(secrets, syntax.value.start);
    }
    case 'comment':
    case 'stray':
      return placed(secretsInComment(within(syntax.text)), syntax.text.start);
    case 'header':
      return placed(secretsInComment(within(syntax.rest)), syntax.rest.start);
    case 'blank':
      return [];
  }
}

function placed(secrets: readonly Secret[], by: number): readonly Secret[] {
  return secrets.map(secret => ({ ...secret, span: shift(secret.span, by) }));
}

function message({ kind, encoded }: Secret): string {
  if (encoded)
    return l10n.t('This holds a credential in another writing, and every user of the computer can read it.');
  switch (kind) {
    case 'password':
      return l10n.t('This looks like a password, and every user of the computer can read it here.');
    case 'token':
      return l10n.t('This looks like an access token, and every user of the computer can read it here.');
    case 'key':
    case 'private-key':
      return l10n.t('This looks like a secret key, and every user of the computer can read it here.');
    default:
      return l10n.t('This looks like a credential, and every user of the computer can read it here.');
  }
}

/** Where the secret is all that the line says, the line goes. */
function fixes(section: Section, span: Span): readonly Fix[] {
  const { green, content } = section;
  const line = green.lineAt(span.start);
  const entry = content.entries.find(other => other.line === line);
  const removal: Fix = entry
    ? {
        title: l10n.t('Remove the entry “{key}”', { key: entry.key }),
        edits: [removeLine(section, span.start)],
      }
    : { title: l10n.t('Remove the line'), edits: [removeLine(section, span.start)] };
  if (!leavesText(section, line, span)) return [removal];
  return [{ title: l10n.t('Remove the secret'), edits: [replace(section, span, '')] }, removal];
}

function leavesText({ green }: Section, line: number, { start, end }: Span): boolean {
  const from = green.lineStarts[line] ?? 0;
  const { text, syntax } = green.lines[line]!;
  const shown = syntax.kind === 'entry' ? syntax.value.start : 0;
  const rest = text.slice(shown, start - from) + text.slice(end - from);
  return /[^\s;"'#-]/.test(rest);
}
