import * as l10n from '@vscode/l10n';
import { masked } from '../describe/secrecy';
import { type ProviderType, providerType } from '../knowledge/providerTypes';
import { globalSections } from '../knowledge/sections';
import type { Link } from '../model/links';
import type { Model, Role } from '../model/model';
import type { Section } from '../model/sectionIndex';
import type { Severity } from '../rules/rule';
import type { Diagnosis } from '../rules/run';
import type { Span } from '../text/span';

/** How the sections of a file hang together, for views of it. */
export interface Organization {
  /** MAPI's own sections; each service with the sections that only it or an earlier one links to; unlinked sections. */
  readonly nodes: readonly OrganizationNode[];
  /** One for each pair of sections, in the order of the links; a link to a missing section leads to a node for it. */
  readonly edges: readonly OrganizationEdge[];
}

/** A section, or one that is missing though something links to it. */
export interface OrganizationNode {
  /** The same as long as the section has its name. */
  readonly id: string;
  /** What the section is; of a missing one what it would be. */
  readonly role: OrganizationRole;
  readonly name: string;
  /** What users see of it, secrets masked; empty where there is nothing. */
  readonly displayName: string;
  /** In a few words what the section is beside its role; empty where there is nothing to say. */
  readonly detail: string;
  /** The type of a provider, such as MAPI_STORE_PROVIDER; null elsewhere, and where it is not known. */
  readonly providerType: string | null;
  /** Whether [Default Services] names it. */
  readonly isDefault: boolean;
  readonly isMissing: boolean;
  /** The header's name; where the section is missing the first link to it. */
  readonly span: Span;
  /** How many problems the section has. */
  readonly problems: Readonly<Record<Severity, number>>;
}

export type OrganizationRole =
  | 'services'
  | 'default-services'
  | 'help-file-mappings'
  | 'service'
  | 'provider'
  | 'extra'
  | 'unlinked';

export interface OrganizationEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  /** The name in the key or list. */
  readonly span: Span;
}

export type EdgeKind = 'service' | 'provider' | 'section';

/** @param diagnoses What to count as problems. */
export function organization(model: Model, diagnoses: readonly Problem[] = []): Organization {
  const drawing = new Drawing(model, problemsBySection(diagnoses));
  const global = globalSections.flatMap(({ name }) => model.find(name) ?? []);
  for (const section of global) drawing.add(section);
  for (const section of global) for (const service of drawing.follow(section)) drawing.addService(service);
  for (const section of model.sections) if (section.content.folded !== null) drawing.add(section);
  return drawing.drawn;
}

export type Problem = Pick<Diagnosis, 'section' | 'severity'>;

/** What a section says of itself and of others; kept with it. */
interface Part {
  readonly node: Omit<OrganizationNode, 'id' | 'isMissing' | 'span' | 'problems'>;
  readonly isRead: boolean;
  /** Each name once. */
  readonly links: readonly DrawnLink[];
}

type DrawnLink = Link & { readonly kind: EdgeKind };

/** Stands for the question in the model. */
const PART = {};

class Drawing {
  readonly #nodes = new Map<string, OrganizationNode>();
  readonly #edges: OrganizationEdge[] = [];
  readonly #added = new Set<Section>();
  /** How many sections of a name, folded, have been added that are not read. */
  readonly #unread = new Map<string, number>();

  constructor(
    readonly model: Model,
    readonly problems: ReadonlyMap<Section, OrganizationNode['problems']>,
  ) {}

  get drawn(): Organization {
    return { nodes: [...this.#nodes.values()], edges: this.#edges };
  }

  /** Adds a section, where it is not there yet. */
  add(section: Section): void {
    if (this.#added.has(section)) return;
    this.#added.add(section);
    const { node, isRead } = this.#part(section);
    const folded = section.content.folded!;
    const id = isRead ? idOf(folded) : this.#unreadId(folded);
    this.#nodes.set(id, {
      ...node,
      id,
      isMissing: false,
      span: this.model.placed(section, section.content.header!.nameSpan),
      problems: this.problems.get(section) ?? NO_PROBLEMS,
    });
  }

  /** Adds a service and what it links to; other services are added in their own turn. */
  addService(service: Section): void {
    this.add(service);
    for (const target of this.follow(service))
      if (this.#part(target).node.role !== 'service') this.add(target);
  }

  /** Adds the links of a section, one after the other, and what is missing of their targets; yields those that are there. */
  *follow(section: Section): Generator<Section> {
    const from = idOf(section.content.folded!);
    for (const { kind, name, folded, span } of this.#part(section).links) {
      const to = idOf(folded);
      const placed = this.model.placed(section, span);
      this.#edges.push({ from, to, kind, span: placed });
      const target = this.model.find(name);
      if (target) yield target;
      else if (!this.#nodes.has(to)) this.#nodes.set(to, missingNode(to, kind, name, placed));
    }
  }

  #part(section: Section): Part {
    return this.model.keep(PART, section, () => partOf(this.model, section));
  }

  #unreadId(folded: string): string {
    const number = (this.#unread.get(folded) ?? 0) + 1;
    this.#unread.set(folded, number);
    return `unread:${number}:${folded}`;
  }
}

const NO_PROBLEMS: OrganizationNode['problems'] = { error: 0, warning: 0, information: 0, hint: 0 };

function idOf(folded: string): string {
  return `section:${folded}`;
}

function partOf(model: Model, section: Section): Part {
  const role = model.role(section);
  const { name } = section;
  const type = role === 'provider' ? typeOf(section) : undefined;
  return {
    node: {
      role: roleOf(role),
      name,
      displayName: displayNameOf(model, section, role),
      detail: type ? l10n.t(type.title) : role === 'unread' ? l10n.t('never read') : '',
      providerType: type?.name ?? null,
      isDefault:
        role === 'service' && model.linksTo(name).some(({ link }) => link.kind === 'default-service'),
    },
    isRead: role !== 'unread',
    links: linksOf(model, section),
  };
}

function roleOf(role: Role): OrganizationRole {
  return role === 'unknown' || role === 'unread' || role === 'unnamed' ? 'unlinked' : role;
}

function typeOf({ content }: Section): ProviderType | undefined {
  return providerType(content.property('PR_RESOURCE_TYPE')?.value.trim() ?? '');
}

function displayNameOf(model: Model, { name, content }: Section, role: Role): string {
  const own = content.property('PR_DISPLAY_NAME')?.value;
  const other =
    role === 'service'
      ? model.serviceEntry(name)?.link.entry.value
      : content.property('PR_PROVIDER_DISPLAY')?.value;
  return masked('', own || other || '');
}

function linksOf(model: Model, section: Section): readonly DrawnLink[] {
  const first = new Map<string, DrawnLink>();
  for (const link of model.linksFrom(section))
    if (isDrawn(link) && !first.has(link.folded)) first.set(link.folded, link);
  return [...first.values()];
}

function isDrawn(link: Link): link is DrawnLink {
  return link.kind === 'service' || link.kind === 'provider' || link.kind === 'section';
}

function missingNode(id: string, kind: EdgeKind, name: string, span: Span): OrganizationNode {
  return {
    id,
    role: kind === 'section' ? 'extra' : kind,
    name,
    displayName: '',
    detail: '',
    providerType: null,
    isDefault: false,
    isMissing: true,
    span,
    problems: NO_PROBLEMS,
  };
}

function problemsBySection(
  diagnoses: readonly Problem[],
): ReadonlyMap<Section, OrganizationNode['problems']> {
  const bySection = new Map<Section, Record<Severity, number>>();
  for (const { section, severity } of diagnoses) {
    let counts = bySection.get(section);
    if (!counts) bySection.set(section, (counts = { ...NO_PROBLEMS }));
    counts[severity]++;
  }
  return bySection;
}
