import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from 'vscode-languageserver-types';
import { rulePage } from '../../config/product';
import type { Section } from '../../language/model/sectionIndex';
import type { HeaderDiagnosis } from '../../language/rules/checkHeader';
import type { Severity } from '../../language/rules/rule';
import type { Diagnosis } from '../../language/rules/run';
import type { Span } from '../../language/text/span';
import type { ClientFeatures } from '../clientFeatures';
import type { Document } from '../documents';
import { type Positions, positionsIn } from '../positions';

/** The message stays a string: Markdown in it, which LSP 3.18 allows, is not shown by VS Code. */
export function diagnosticOf(document: Document, client: ClientFeatures, diagnosis: Diagnosis): Diagnostic {
  const { rule, severity, section, finding } = diagnosis;
  const { related } = finding;
  return {
    range: placedRange(document, section, finding.span),
    severity: severities[severity],
    code: rule.id,
    ...(client.codeDescription && { codeDescription: { href: rulePage(rule.id) } }),
    source: 'mapisvc',
    message: finding.message,
    ...(client.diagnosticTags && rule.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(client.relatedInformation &&
      related && {
        relatedInformation: related.map(({ section: other = section, header, span, message }) => ({
          location: header
            ? { uri: header.uri, range: positionsIn(header, client).rangeOf(span) }
            : { uri: document.uri, range: placedRange(document, other, span) },
          message,
        })),
      }),
  };
}

/** A finding in a public header. */
export function headerDiagnosticOf(
  positions: Positions,
  client: ClientFeatures,
  { rule, severity, finding }: HeaderDiagnosis,
): Diagnostic {
  return {
    range: positions.rangeOf(finding.span),
    severity: severities[severity],
    code: rule.id,
    ...(client.codeDescription && { codeDescription: { href: rulePage(rule.id) } }),
    source: 'mapisvc',
    message: finding.message,
  };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function placedRange({ model, positions }: Document, section: Section, span: Span): Range {
  return positions.rangeOf(model.placed(section, span));
}
