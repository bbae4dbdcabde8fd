import type { Organization } from '../../language/features/organization';
import type * as protocol from '../../protocol/organization';
import type { Document } from '../documents';

export function organizationOf(
  { positions }: Document,
  { nodes, edges }: Organization,
): protocol.Organization {
  return {
    nodes: nodes.map(({ span, ...node }) => ({ ...node, range: positions.rangeOf(span) })),
    edges: edges.map(({ span, ...edge }) => ({ ...edge, range: positions.rangeOf(span) })),
  };
}
