import type { Organization, OrganizationNode } from '../../../../server/src/protocol/organization';

/** An organization as views walk through it: by its links, and what these do not reach apart. */
export class Chart {
  readonly #nodes: ReadonlyMap<string, OrganizationNode>;
  readonly #targets = new Map<string, OrganizationNode[]>();

  constructor(readonly organization: Organization) {
    this.#nodes = new Map(organization.nodes.map(node => [node.id, node]));
    for (const { from, to } of organization.edges) {
      const target = this.#nodes.get(to);
      if (!target) continue;
      const targets = this.#targets.get(from);
      if (targets) targets.push(target);
      else this.#targets.set(from, [target]);
    }
  }

  node(id: string): OrganizationNode | undefined {
    return this.#nodes.get(id);
  }

  /** What a section links to, in its order. */
  targets(id: string): readonly OrganizationNode[] {
    return this.#targets.get(id) ?? [];
  }

  /** What [Services] links to, in its order. */
  get services(): readonly OrganizationNode[] {
    const root = this.organization.nodes.find(({ role }) => role === 'services');
    return root ? this.targets(root.id) : [];
  }

  /** MAPI's own sections. */
  get global(): readonly OrganizationNode[] {
    return this.organization.nodes.filter(isGlobal);
  }

  get unlinked(): readonly OrganizationNode[] {
    return this.organization.nodes.filter(({ role }) => role === 'unlinked');
  }
}

/** Whether MAPI itself looks for a section by its name. */
export function isGlobal({ role }: OrganizationNode): boolean {
  return role === 'services' || role === 'default-services' || role === 'help-file-mappings';
}
