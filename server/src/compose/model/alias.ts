import type { Span } from '../../text/span';
import type { Alias, Node } from './nodes';

/** A place that is filled once the anchored node is complete, which may be after an alias below it. */
export interface AnchorPlace {
  node?: Exclude<Node, Alias>;
}

/** Made apart from parsers and their like, which it would keep in memory for as long as it lives. */
export function aliasTo(place: AnchorPlace | undefined, name: string, span: Span): Alias {
  return {
    kind: 'alias',
    span,
    name,
    get target() {
      return place?.node;
    },
  };
}
