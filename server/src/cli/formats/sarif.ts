import { createHash } from 'node:crypto';
import { isAbsolute, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif';
import { rulePage, version } from '../../config/product';
import type { Range } from '../../language/rules/diagnose';
import { rules } from '../../language/rules/index';
import type { Severity } from '../../language/rules/rule';
import { maskSecrets } from '../../language/secrets';
import { asJson } from '../output';
import type { Checked, FileFix, Format } from './report';

/** SARIF 2.1.0, as code scanning services read it. */
export const sarif: Format = checked => {
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: { driver: { name: 'mapisvc', version, rules: rules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { uri: `${pathToFileURL(process.cwd()).href}/` } },
        invocations: [{ executionSuccessful: true }],
        results: checked.flatMap(resultsOf),
      },
    ],
  };
  return asJson(log);
};

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function descriptor({ id, severity }: (typeof rules)[number]): ReportingDescriptor {
  return { id, helpUri: rulePage(id), defaultConfiguration: { level: LEVELS[severity] } };
}

function resultsOf(checked: Checked): Result[] {
  const occurrences = new Map<string, number>();
  return checked.diagnostics.map((diagnostic, at) => {
    const line = checked.text.line(diagnostic.range.start.line)?.text.trim() ?? '';
    const print = createHash('sha256').update(`${diagnostic.code}\0${line}`).digest('hex').slice(0, 32);
    const occurrence = occurrences.get(print) ?? 0;
    occurrences.set(print, occurrence + 1);
    const fixes = checked.fixesOf(at).filter(isPublic).map(sarifFix);
    return {
      ruleId: diagnostic.code,
      ruleIndex: rules.findIndex(rule => rule.id === diagnostic.code),
      level: LEVELS[diagnostic.severity],
      message: { text: diagnostic.message },
      locations: [{ physicalLocation: location(checked.file, diagnostic.range) }],
      ...(diagnostic.related.length > 0 && {
        relatedLocations: diagnostic.related.map(({ message, range }) => ({
          message: { text: message },
          physicalLocation: location(checked.file, range),
        })),
      }),
      partialFingerprints: { 'ruleAndLine/v1': `${print}:${occurrence}` },
      ...(fixes.length > 0 && { fixes }),
    };
  });
}

/** A report goes where the file need not go: a fix that would write a secret of the file down once more is left out. */
function isPublic({ changes }: FileFix): boolean {
  const texts = changes.flatMap(({ edits }) => edits.map(({ newText }) => newText));
  return texts.every(text => maskSecrets(text) === text);
}

function sarifFix({ title, changes }: FileFix): NonNullable<Result['fixes']>[number] {
  return {
    description: { text: title },
    artifactChanges: changes.map(({ file, text, edits }) => ({
      artifactLocation: artifact(file),
      replacements: edits.map(({ start, end, newText }) => ({
        deletedRegion: region({ start: text.positionAt(start), end: text.positionAt(end) }),
        insertedContent: { text: newText },
      })),
    })),
  };
}

function location(file: string, range: Range): PhysicalLocation {
  return { artifactLocation: artifact(file), region: region(range) };
}

function artifact(file: string): { uri: string; uriBaseId?: string } {
  const path = isAbsolute(file) ? relative(process.cwd(), file) : file;
  if (path.startsWith('..') || isAbsolute(path)) return { uri: pathToFileURL(file).href };
  return { uri: path.split(/[\\/]/).map(encodeURIComponent).join('/'), uriBaseId: 'ROOT' };
}

function region({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
