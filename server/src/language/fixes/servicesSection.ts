import * as l10n from '@vscode/l10n';
import { englishSectionName } from '../knowledge/sections';
import { headerCommentsStart } from '../model/headerComments';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { replace } from './edits';
import type { Fix, SectionEdit } from './fix';
import { mergeInto } from './mergeSections';
import { canBeKey } from './names';
import { unlinkedNames } from './wholeFile';

/** What gives a file its [Services]: the English name for a translated header, else the section with all services. */
export function missingServicesFixes(model: Model): readonly Fix[] {
  const translated = model.sections.find(({ name }) => englishSectionName(name) === 'Services');
  return translated
    ? englishNameFixes(model, translated)
    : [{ title: l10n.t('Insert [Services]'), edits: [insertion(model)] }];
}

/** Gives a translated header its English name, or adds its entries to the section that has that name. */
export function englishNameFixes(model: Model, section: Section): readonly Fix[] {
  const { header, name } = section.content;
  const english = englishSectionName(name);
  if (!header || english === undefined) return [];
  const first = model.find(english);
  if (first)
    return [
      { title: l10n.t('Merge into [{name}]', { name: english }), edits: mergeInto(model, first, section) },
    ];
  const rival = model.sections.find(other => englishSectionName(other.name) === english);
  return [
    {
      title: l10n.t('Rename to [{name}]', { name: english }),
      edits: [replace(section, header.nameSpan, english)],
      safe: rival === section,
    },
  ];
}

/** [Services] above the first header and its comments, with every section that looks like a service. */
function insertion(model: Model): SectionEdit {
  const { lineEnd } = model.file;
  const preamble = model.sections[0]!;
  const { lineStarts, length } = preamble.green;
  const at = lineStarts[headerCommentsStart(preamble.content)] ?? length;
  const entries = unlinkedNames(model, 'service').flatMap(name => serviceLine(model.find(name)));
  const lines = ['[Services]', ...entries, ''];
  return replace(preamble, { start: at, end: at }, lines.map(line => line + lineEnd).join(''));
}

function serviceLine(section: Section | undefined): readonly string[] {
  if (!section?.content.entry('Providers') || !canBeKey(section.name)) return [];
  const displayName = section.content.property('PR_DISPLAY_NAME')?.value || section.name;
  return [`${section.name}=${displayName}`];
}
