import * as l10n from '@vscode/l10n';
import type { Model, PlacedLink } from '../model/model';
import type { Section } from '../model/sectionIndex';
import type { Span } from '../text/span';

/** A line above a header that says how the section hangs together with others; spans are offsets of the file. */
export interface CodeLens {
  /** The header. */
  readonly span: Span;
  readonly title: string;
  readonly action: LensAction;
}

/** What a click does: show places of the file, or run a command of the host. */
export type LensAction =
  | { readonly kind: 'show'; readonly targets: readonly Span[] }
  | ({ readonly kind: 'run' } & HostCommand);

export interface HostCommand {
  readonly command: string;
  readonly arguments: readonly unknown[];
}

export interface CodeLensOptions {
  /** What the host can do with a service, by its name; left out where it can do nothing. */
  readonly commandsFor?: (service: string) => readonly (HostCommand & { readonly title: string })[];
}

/** The lenses of the sections that a span of the file touches; by default of all. */
export function codeLenses(
  model: Model,
  range: Span = { start: 0, end: model.file.length },
  options: CodeLensOptions = {},
): readonly CodeLens[] {
  const { file } = model;
  const sections = model.sections.slice(file.sectionAt(range.start), file.sectionAt(range.end) + 1);
  return sections.flatMap(section => lensesOf(model, section, options));
}

function lensesOf(model: Model, section: Section, options: CodeLensOptions): CodeLens[] {
  const { header } = section.content;
  if (!header) return [];
  const span = model.placed(section, header.span);
  const show = (title: string, targets: readonly Span[]): CodeLens => ({
    span,
    title,
    action: { kind: 'show', targets },
  });
  switch (model.role(section)) {
    case 'services': {
      const services = model.services();
      return [show(serviceCount(services.length), headerSpans(model, services))];
    }
    case 'service': {
      const providers = model.providersOf(section);
      const lens = show(
        providerCount(providers.length),
        headerSpans(
          model,
          providers.flatMap(({ target }) => target ?? []),
        ),
      );
      const commands = options.commandsFor?.(section.name) ?? [];
      return [
        lens,
        ...commands.map(({ title, ...run }) => ({ span, title, action: { kind: 'run', ...run } }) as const),
      ];
    }
    case 'provider':
    case 'extra': {
      const links = model.linksTo(section.name);
      return [show(useCount(new Set(links.map(link => link.section)).size), linkSpans(model, links))];
    }
    default:
      return [];
  }
}

function headerSpans(model: Model, sections: readonly Section[]): readonly Span[] {
  return [...new Set(sections)].map(section => model.placed(section, section.content.header!.nameSpan));
}

function linkSpans(model: Model, links: readonly PlacedLink[]): readonly Span[] {
  return links.map(({ section, link }) => model.placed(section, link.span));
}

function serviceCount(count: number): string {
  return count === 1 ? l10n.t('1 service') : l10n.t('{count} services', { count });
}

function providerCount(count: number): string {
  return count === 1 ? l10n.t('1 provider') : l10n.t('{count} providers', { count });
}

function useCount(count: number): string {
  return count === 1 ? l10n.t('used by 1 service') : l10n.t('used by {count} services', { count });
}
