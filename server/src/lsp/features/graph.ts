import { RequestType } from 'vscode-languageserver';
import type { Location } from 'vscode-languageserver-types';
import type { Graph, GraphEdge, GraphNode, GraphPlace } from '../../analysis/graph';
import type { SourceText } from '../../text/source-text';
import { toRange } from '../convert';
import { type Feature, type FeatureHost, inSurroundedDocument } from '../feature';

interface GraphParams {
  readonly textDocument: { readonly uri: string };
  /** The active profiles; null for those that the project itself makes active. */
  readonly profiles: readonly string[] | null;
}

/** A graph as it is sent: every member is there, empty where nothing is known, and places are locations. */
type ProtocolGraph = Required<Omit<Graph, 'nodes' | 'edges'>> & {
  readonly nodes: readonly (Required<Omit<GraphNode, 'place'>> & { readonly location: Location | null })[];
  readonly edges: readonly Required<GraphEdge>[];
};

/** Asks for a document's picture; null where it has none. */
const graphRequest = new RequestType<GraphParams, ProtocolGraph | null, void>('dockerWiki/graph');

export const graphFeature: Feature = {
  capabilities: () => ({}),
  register(host) {
    host.connection.onRequest(graphRequest, ({ textDocument: { uri }, profiles }, token) =>
      host.requests.run('graph', token, null, () =>
        inSurroundedDocument(host, uri, null, ({ source, document }) => {
          const graph = document.graph(profiles ?? undefined);
          return graph ? toProtocol(graph, { uri, source }, host.sourceFor) : null;
        }),
      ),
    );
  },
};

interface File {
  readonly uri: string;
  readonly source: SourceText;
}

function toProtocol(
  { title = '', nodes, edges, ...graph }: Graph,
  here: File,
  sourceFor: FeatureHost['sourceFor'],
): ProtocolGraph {
  return {
    ...graph,
    title,
    nodes: nodes.map(({ id, kind, label, detail = '', group = '', order = 0, state, place }) => ({
      ...{ id, kind, label, detail, group, order, state },
      location: place ? toLocation(place, here, sourceFor) : null,
    })),
    edges: edges.map(({ from, to, kind, label = '' }) => ({ from, to, kind, label })),
  };
}

function toLocation({ span, elsewhere }: GraphPlace, here: File, sourceFor: FeatureHost['sourceFor']): Location {
  const { uri, source } = elsewhere ? { uri: elsewhere.uri, source: sourceFor(elsewhere.source) } : here;
  return { uri, range: toRange(source, span) };
}
