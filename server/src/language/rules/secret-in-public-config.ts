import * as l10n from '@vscode/l10n';
import { declareSecure } from '../fixes/declareProperty';
import { replace } from '../fixes/edits';
import type { Fix } from '../fixes/fix';
import { globalSectionKind } from '../knowledge/sections';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { keyLines, type Secret, secretsInComment, secretsInEntry } from '../secrets/index';
import type { Surroundings } from '../surroundings/surroundings';
import type { GreenLine } from '../syntax/line';
import type { GreenSection } from '../syntax/section';
import { work } from '../syntax/work';
import { type Span, shift } from '../text/span';
import type { SectionRule } from './rule';

/** MapiSvc.inf is public: a credential belongs in the profile, as a secure property, or nowhere. */
export const secretInPublicConfig: SectionRule = {
  id: 'secret-in-public-config',
  severity: 'error',
  scope: 'section',
  check({ green, name }, report, { surroundings }) {
    const isGlobal = globalSectionKind(name) !== undefined;
    const reportSecret = (span: Span, secret: Pick<Secret, 'kind' | 'encoded'>) =>
      report({
        span,
        message: message(secret),
        fixes: (model, section) => fixes(model, section, span, surroundings),
      });
    let keyEnd = 0;
    for (const { line, start } of green.placedLines()) {
      if (start < keyEnd) continue;
      const key = keySpan(green, line, start);
      if (key) {
        keyEnd = key.end;
        reportSecret(key, { kind: 'private-key' });
      } else {
        for (const secret of secretsOf(line, isGlobal)) reportSecret(shift(secret.span, start), secret);
      }
    }
  },
};

/** The secrets of a line: of most there are none. */
interface Looked {
  readonly isGlobal: boolean;
  readonly secrets: readonly Secret[];
}

const nothingInGlobals: Looked = { isGlobal: true, secrets: [] };
const nothingElsewhere: Looked = { isGlobal: false, secrets: [] };

/**
 * Lines outlive edits of their section, so that in a long one only the edited line is read again.
 * @param isGlobal In the global sections keys are names of sections, and values are for people.
 */
function secretsOf(line: GreenLine, isGlobal: boolean): readonly Secret[] {
  const { note } = line;
  if (isLooked(note) && note.isGlobal === isGlobal) return note.secrets;
  work.charactersScanned += line.length;
  const secrets = find(line, isGlobal);
  const nothing = isGlobal ? nothingInGlobals : nothingElsewhere;
  line.note = secrets.length > 0 ? { isGlobal, secrets } : nothing;
  return secrets;
}

function isLooked(note: object | null): note is Looked {
  return note !== null && 'secrets' in note;
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

/** A private key that takes several lines, from this one on. */
function keySpan(green: GreenSection, line: GreenLine, start: number): Span | null {
  if (!line.text.includes('PRIVATE KEY')) return null;
  const first = green.lineAt(start);
  const key = keyLines(
    line.text,
    green.lines.slice(first + 1).map(({ text }) => text),
  );
  if (!key) return null;
  const last = first + key.below;
  return { start: start + key.start, end: green.lineStarts[last]! + green.lines[last]!.contentEnd };
}

function message({ kind, encoded }: Pick<Secret, 'kind' | 'encoded'>): string {
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

/** Where the secret is all that its lines say, they go. */
function fixes(
  model: Model,
  section: Section,
  span: Span,
  surroundings: Surroundings | null,
): readonly Fix[] {
  const removals = removalsOf(section, span);
  const [header] = surroundings?.headers ?? [];
  const secure = header && declareSecure(header, model, section);
  return [
    ...removals,
    ...(secure
      ? [
          {
            title: l10n.t('Remove it and declare a secure property in {header}', { header: header.fileName }),
            edits: removals[0].edits,
            headerEdits: secure,
          },
        ]
      : []),
  ];
}

function removalsOf(section: Section, span: Span): readonly [Fix, ...Fix[]] {
  const { green, content } = section;
  const line = green.lineAt(span.start);
  const entry = content.entries.find(other => other.line === line);
  const last = green.lineAt(span.end);
  const lines = { start: green.lineStarts[line]!, end: green.lineStarts[last]! + green.lines[last]!.length };
  const removal: Fix = {
    title:
      last > line
        ? l10n.t('Remove the lines')
        : entry
          ? l10n.t('Remove the entry “{key}”', { key: entry.key })
          : l10n.t('Remove the line'),
    edits: [replace(section, lines, '')],
  };
  if (last > line || !leavesText(section, line, span)) return [removal];
  return [{ title: l10n.t('Remove the secret'), edits: [replace(section, span, '')] }, removal];
}

function leavesText({ green }: Section, line: number, { start, end }: Span): boolean {
  const from = green.lineStarts[line] ?? 0;
  const { text, syntax } = green.lines[line]!;
  const shown = syntax.kind === 'entry' ? syntax.value.start : 0;
  const rest = text.slice(shown, start - from) + text.slice(end - from);
  return /[^\s;"'#-]/.test(rest);
}
