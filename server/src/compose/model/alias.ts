import type { Span } from '../../text/span';
import type { Alias, Node } from './nodes';

/** A place that is filled once the anchored node is complete, which may be after an alias below it. */
export interface AnchorPlace {
  node?: Exclude<Node, Alias>;
}

/** Made apart from parsers and their like, which it would keep in memory for as long as it lives. */
export function aliasTo(place: AnchorPlace | undefined, name: string, span: Span): Alias {
  return new AliasNode(place, name, span);
}

class AliasNode implements Alias {
  readonly kind = 'alias';
  readonly #place: AnchorPlace | undefined;

  constructor(
    place: AnchorPlace | undefined,
    readonly name: string,
    readonly span: Span,
  ) {
    this.#place = place;
  }

  get target() {
    return this.#place?.node;
  }
}
