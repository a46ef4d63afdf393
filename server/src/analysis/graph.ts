import type { SourceText } from '../text/source-text';
import type { Span } from '../text/span';

/** A picture of what a document describes, as data: nobody has said yet where a part is drawn. */
export interface Graph {
  /** `topology`: services and what they share. `stages`: what a Dockerfile builds from what. */
  readonly kind: 'topology' | 'stages';
  /** The name of the project; absent where the file's name says it all. */
  readonly title?: string;
  /** Where it comes from, in a line. */
  readonly detail: string;
  /** In the order in which they start or are built, as far as they have one. */
  readonly nodes: readonly GraphNode[];
  /** Both ends are nodes of the picture. */
  readonly edges: readonly GraphEdge[];
  /** What may be switched on and off; none for Dockerfiles. */
  readonly profiles: readonly GraphProfile[];
}

export type GraphNodeKind = 'service' | 'network' | 'volume' | 'port' | 'stage' | 'image';

/**
 * `missing`: named, but defined nowhere. `off`: a profile that is not active keeps it out. `external`: made elsewhere.
 * `target`: what a build without `--target` makes. `unused`: that build leaves it out.
 */
export type GraphNodeState = 'plain' | 'missing' | 'off' | 'external' | 'target' | 'unused';

export interface GraphNode {
  /** Unique in the picture, and the same as long as the thing has its name. */
  readonly id: string;
  readonly kind: GraphNodeKind;
  readonly label: string;
  /** A second line; says in words what `state` says. */
  readonly detail?: string;
  /** The profiles that start it; absent for what always starts. */
  readonly group?: string;
  /** 1 for what starts first; equal for what starts at the same time; absent where nothing is started. */
  readonly order?: number;
  readonly state: GraphNodeState;
  /** Where it is defined, else where it is named. */
  readonly place?: GraphPlace;
}

/** A place in the document itself, or in another file as it reads now. */
export interface GraphPlace {
  readonly span: Span;
  readonly elsewhere?: { readonly uri: string; readonly source: SourceText };
}

/**
 * `waits`: starts after. `shares`: uses a part of another container. `joins`: is in a network. `mounts`: a volume.
 * `publishes`: from a host's port to the service. `base`: another stage goes on from here. `copies`: another stage
 * copies from here. `lends`: another stage mounts files from here while a command runs.
 */
export type GraphEdgeKind = 'waits' | 'shares' | 'joins' | 'mounts' | 'publishes' | 'base' | 'copies' | 'lends';

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: GraphEdgeKind;
  readonly label?: string;
}

export interface GraphProfile {
  readonly name: string;
  readonly isActive: boolean;
}
