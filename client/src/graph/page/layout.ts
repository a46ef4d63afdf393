import { layout as arrange, type EdgeLabel, Graph, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import type { Picture, PictureEdge, PictureNode } from '../picture';
import { framesOf } from './frames';
import { fixedWidth, shortened, textWidth } from './text-width';

/** A text in a box; `y` is its base line, from the middle of the box. All lengths are in SVG units. */
export interface Line {
  readonly text: string;
  readonly role: 'name' | 'detail';
  readonly y: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

/** A node with its place; `x` and `y` are the middle. */
export interface Box extends Area {
  readonly node: PictureNode;
  readonly lines: readonly Line[];
}

/** What holds the services that are in the same networks; `x` and `y` are the middle. */
export interface Frame extends Area {
  readonly label: string;
  /** The ids of the networks. */
  readonly networks: readonly string[];
}

export interface Route {
  readonly edge: PictureEdge;
  /** From border to border; at each of them the line runs straight up or down. */
  readonly points: readonly Point[];
  /** Its middle; without a label its width is 0. */
  readonly label: Area & { readonly text: string };
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly frames: readonly Frame[];
  readonly routes: readonly Route[];
}

const nameSize = 13;
const detailSize = 11;

const gap = 32;
/** Room for the names of the networks, above what the layout leaves. */
const frameHead = 10;
const margin = 16;
/** Parts that hang together with nothing else stand side by side up to this width. */
const rowWidth = 960;
/** Of nodes that no edge orders, so many stand under each other. */
const mostInColumn = 3;
const longestName = 32;
const longestDetail = 36;
const longestLabel = 24;

/** What is drawn short and straight before the rest. */
const weights: Readonly<Partial<Record<PictureEdge['kind'], number>>> = { publishes: 4, waits: 3, base: 3 };

/** Says where everything is drawn. The same picture always comes out the same. */
export function layoutOf(picture: Pick<Picture, 'nodes' | 'edges'>): Layout {
  const parts = partsOf(picture).map(layoutOfPart);
  const widest = Math.max(rowWidth, ...parts.map(({ width }) => width));
  const boxes: Box[] = [];
  const frames: Frame[] = [];
  const routes: Route[] = [];
  let [left, top, rowHeight, width] = [margin, margin, 0, 0];
  for (const part of parts.sort((a, b) => b.height - a.height)) {
    if (left > margin && left + part.width > widest) [left, top, rowHeight] = [margin, top + rowHeight + gap, 0];
    const [right, down] = [left - part.left, top - part.top];
    const move = <P extends Point>(point: P): P => ({ ...point, x: half(point.x + right), y: half(point.y + down) });
    boxes.push(...part.boxes.map(move));
    frames.push(...part.frames.map(move));
    for (const { edge, label, points } of part.routes) {
      routes.push({ edge, points: points.map(move), label: move(label) });
    }
    left += part.width + gap;
    rowHeight = Math.max(rowHeight, part.height);
    width = Math.max(width, left - gap + margin);
  }
  return { width, height: top + rowHeight + margin, boxes, frames, routes };
}

/** A part where the layout left it; `left` and `top` are its least coordinates. */
interface Measured extends Layout {
  readonly left: number;
  readonly top: number;
}

interface Part {
  readonly nodes: PictureNode[];
  readonly edges: PictureEdge[];
  /** The frame of a node, by ids. */
  readonly frames: ReadonlyMap<string, string>;
}

/** The nodes that hang together, in the order of their first ones. */
function partsOf({ nodes, edges }: Pick<Picture, 'nodes' | 'edges'>): Part[] {
  const frames = framesOf(edges);
  const leaders = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let leader = id;
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) leader = next;
    return leader;
  };
  const unite = (a: string, b: string) => {
    const [first, second] = [leaderOf(a), leaderOf(b)];
    if (first !== second) leaders.set(second, first);
  };
  const drawn = edges.filter(({ kind }) => kind !== 'joins');
  for (const [id, frame] of frames) unite(frame, id);
  for (const { from, to } of drawn) unite(from, to);
  const parts = new Map<string, Part>();
  for (const node of nodes) {
    const leader = leaderOf(node.id);
    const part = parts.get(leader) ?? { nodes: [], edges: [], frames };
    part.nodes.push(node);
    parts.set(leader, part);
  }
  for (const edge of drawn) parts.get(leaderOf(edge.from))?.edges.push(edge);
  return [...parts.values()];
}

function layoutOfPart({ edges, frames, nodes }: Part): Measured {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true, compound: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 24, ranksep: 36, edgesep: 16 });
  for (const node of nodes) {
    const frame = frames.get(node.id);
    graph.setNode(node.id, sizeOf(node));
    if (frame === undefined) continue;
    graph.setNode(frame, { width: 0, height: 0 });
    graph.setParent(node.id, frame);
  }
  for (const [index, edge] of edges.entries()) {
    graph.setEdge(edge.from, edge.to, { weight: weights[edge.kind] ?? 1, ...labelSize(edge) }, String(index));
  }
  stackLooseNodes(graph, nodes, frames);
  arrange(graph);
  const areaOf = (id: string): Area => {
    const { x = 0, y = 0, width, height } = graph.node(id);
    return { x, y, width, height };
  };
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  return measured({
    boxes: nodes.map((node) => ({ ...areaOf(node.id), ...sizeOf(node), node })),
    frames: [...new Set(nodes.flatMap(({ id }) => frames.get(id) ?? []))].map((frame) => {
      const networks: readonly string[] = JSON.parse(frame);
      const label = networks.map((id) => labels.get(id) ?? id.slice(id.indexOf('/') + 1)).join(' + ');
      const area = areaOf(frame);
      return { ...area, y: area.y - frameHead / 2, height: area.height + frameHead, label, networks };
    }),
    routes: edges.map((edge, index) => {
      const { points = [], x = 0, y = 0 } = graph.edge(edge.from, edge.to, String(index));
      const between = points.slice(1, -1);
      const [from, to] = [areaOf(edge.from), areaOf(edge.to)];
      const first = meeting(from, between[0] ?? to, to.y - from.y);
      const last = meeting(to, between.at(-1) ?? from, from.y - to.y);
      return {
        edge,
        points: [first, ...between, last],
        label: { x, y, ...labelSize(edge), text: shortened(edge.label, longestLabel) },
      };
    }),
  });
}

/** Side by side they would make the picture wide: edges that nobody sees put them under each other. */
function stackLooseNodes(
  graph: Graph<GraphLabel, NodeLabel, EdgeLabel>,
  nodes: readonly PictureNode[],
  frames: ReadonlyMap<string, string>,
): void {
  const columns = new Map<string, string[]>();
  for (const { id } of nodes) {
    const frame = frames.get(id);
    if (frame === undefined || graph.nodeEdges(id)?.length) continue;
    const column = columns.get(frame) ?? [];
    const above = column.at(-1);
    if (above !== undefined && column.length % mostInColumn !== 0) graph.setEdge(above, id, { weight: 0 }, 'loose');
    columns.set(frame, [...column, id]);
  }
}

/** Where a line leaves a box: above or below, so that it does not run behind the boxes beside. */
function meeting({ x, y, width, height }: Area, towards: Point, down: number): Point {
  const reach = width / 2 - 12;
  return { x: Math.min(Math.max(towards.x, x - reach), x + reach), y: y + (Math.sign(down) * height) / 2 };
}

/** Lines may leave the area that the layout promises, so it is measured. */
function measured(parts: Pick<Layout, 'boxes' | 'frames' | 'routes'>): Measured {
  const areas: readonly Area[] = [
    ...parts.boxes,
    ...parts.frames,
    ...parts.routes.flatMap(({ points, label }) => [
      ...(label.width > 0 ? [label] : []),
      ...points.map((point) => ({ ...point, width: 0, height: 0 })),
    ]),
  ];
  const left = Math.min(...areas.map(({ x, width }) => x - width / 2));
  const top = Math.min(...areas.map(({ y, height }) => y - height / 2));
  const width = half(Math.max(...areas.map((area) => area.x + area.width / 2)) - left);
  const height = half(Math.max(...areas.map((area) => area.y + area.height / 2)) - top);
  return { ...parts, left, top, width, height };
}

function labelSize({ label }: PictureEdge): { readonly width: number; readonly height: number; labelpos: 'c' } {
  const isThere = label !== '';
  const width = isThere ? textWidth(shortened(label, longestLabel), detailSize) + 8 : 0;
  return { width, height: isThere ? detailSize + 5 : 0, labelpos: 'c' };
}

function sizeOf(node: PictureNode): Pick<Box, 'width' | 'height' | 'lines'> {
  const name = shortened(node.label, longestName);
  const details = [node.detail, node.group && `profile ${node.group}`]
    .filter((text) => text !== '')
    .map((text) => shortened(text, longestDetail));
  const height = 30 + 16 * details.length;
  // Beside the name stands the number of the start order; in round boxes the ends are lost.
  const lost =
    node.kind === 'service' && node.order > 0 ? 20 : node.kind === 'service' || node.kind === 'stage' ? 0 : 12;
  const width = Math.max(
    72,
    textWidth(name, nameSize) + 2 * lost,
    ...details.map((text) => fixedWidth(text, detailSize) + (lost < 20 ? lost : 0)),
  );
  const lines = [name, ...details].map((text, index): Line => {
    return { text, role: index === 0 ? 'name' : 'detail', y: 20 + 16 * index - height / 2 };
  });
  return { width: width + 20, height, lines };
}

/** Finer steps show nothing. */
function half(value: number): number {
  return Math.round(value * 2) / 2;
}
