import type { Graph, GraphEdge, GraphEdgeKind, GraphNode } from '../../analysis/graph';
import { mountOption, mountOptionWord, mountsOf } from '../model/mounts';
import type { DockerfileFile, Instruction, Stage } from '../model/nodes';
import type { Word } from '../model/words';
import { type StageUse, stageUses } from './stage-uses';

const edgeKinds: Readonly<Record<StageUse['how'], GraphEdgeKind>> = { base: 'base', copy: 'copies', mount: 'lends' };

/** More names than that make no label. */
const mostNames = 3;

/** The stages of a Dockerfile, the images they begin with, and what goes from one to the other. */
export function stageGraph(file: DockerfileFile): Graph {
  const target = file.stages.at(-1);
  const built = builtStages(file, target);
  const nodes = file.stages.map((stage) => stageNode(stage, stage === target, built.has(stage)));
  const outside = new Map<string, GraphNode>();
  const edges = new Edges();
  const byWord = new Map(stageUses(file).map((use) => [use.word.span.start, use.stage]));
  for (const { how, instruction, word } of sourcesIn(file)) {
    const from = byWord.get(word.span.start);
    const node = from ? undefined : imageNode(word, how);
    if (node && !outside.has(node.id)) outside.set(node.id, node);
    const { stage } = instruction;
    if (stage) edges.add(from ? stageId(from) : (node?.id ?? ''), stageId(stage), edgeKinds[how], namesIn(instruction));
  }
  const count = file.stages.length;
  return {
    kind: 'stages',
    detail: `${count} ${count === 1 ? 'stage' : 'stages'}${target ? `, builds ${labelOf(target)}` : ''}`,
    nodes: [...nodes, ...outside.values()],
    edges: edges.all(),
    profiles: [],
  };
}

/** One edge for all that goes the same way in the same manner. */
class Edges {
  private readonly found = new Map<string, { readonly edge: GraphEdge; readonly names: Set<string> }>();

  add(from: string, to: string, kind: GraphEdgeKind, names: readonly string[]): void {
    const key = `${from} ${to} ${kind}`;
    const known = this.found.get(key) ?? { edge: { from, to, kind }, names: new Set<string>() };
    for (const name of names) known.names.add(name);
    this.found.set(key, known);
  }

  all(): readonly GraphEdge[] {
    return [...this.found.values()].map(({ edge, names }) => {
      const more = names.size > mostNames ? ` +${names.size - mostNames}` : '';
      const label = [...names].slice(0, mostNames).join(', ') + more;
      return label ? { ...edge, label } : edge;
    });
  }
}

interface Source extends Pick<StageUse, 'how' | 'word'> {
  readonly instruction: Instruction;
}

/** Every place that names a stage, an image or a build context, in document order. */
function sourcesIn({ stages }: DockerfileFile): readonly Source[] {
  return stages.flatMap(({ instructions }) =>
    instructions.flatMap((outer): readonly Source[] => {
      const instruction = outer.trigger ?? outer;
      const source = (word: Word | undefined, how: Source['how']) => (word?.value ? [{ instruction, word, how }] : []);
      if (instruction.kind === 'from') return source(instruction.words[0], 'base');
      if (instruction.kind === 'copy' || instruction.kind === 'add') {
        return source(instruction.flag('from')?.value, 'copy');
      }
      return mountsOf(instruction).flatMap((flag) => {
        const option = mountOption(flag, 'from');
        return source(option && mountOptionWord(option), 'mount');
      });
    }),
  );
}

function stageNode(stage: Stage, isTarget: boolean, isBuilt: boolean): GraphNode {
  const { source } = stage.file;
  const [first, last] = [source.lineAt(stage.span.start) + 1, source.lineAt(stage.span.end) + 1];
  const lines = first === last ? `line ${first}` : `lines ${first}–${last}`;
  const word = isTarget ? ' · target' : isBuilt ? '' : ' · not built';
  return {
    id: stageId(stage),
    kind: 'stage',
    label: labelOf(stage),
    detail: lines + word,
    order: stage.index + 1,
    state: isTarget ? 'target' : isBuilt ? 'plain' : 'unused',
    place: { span: stage.name?.span ?? stage.from.keyword.span },
  };
}

function imageNode({ value, span }: Word, how: Source['how']): GraphNode {
  const node = { id: `image/${value}`, kind: 'image', label: value, place: { span } } as const;
  if (/^\d+$/.test(value)) return { ...node, state: 'missing', detail: 'no such stage' };
  if (value.toLowerCase() === 'scratch') return { ...node, state: 'external', detail: 'empty' };
  const mayBeContext = how !== 'base' && !/[:/@$]/.test(value);
  return { ...node, state: 'external', detail: mayBeContext ? 'image or build context' : 'image' };
}

/** The last parts of the paths that are copied. */
function namesIn(instruction: Instruction): readonly string[] {
  if (instruction.kind !== 'copy' && instruction.kind !== 'add') return [];
  return instruction.sources.map(({ value }) => value.split('/').findLast(Boolean) ?? value);
}

/** What a build of the target needs; the builder leaves out the rest. */
function builtStages(file: DockerfileFile, target: Stage | undefined): ReadonlySet<Stage> {
  const needs = new Map<Stage, Stage[]>();
  for (const { instruction, stage } of stageUses(file)) {
    const user = instruction.stage;
    if (user) needs.set(user, [...(needs.get(user) ?? []), stage]);
  }
  const built = new Set<Stage>();
  const waiting = target ? [target] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (built.has(next)) continue;
    built.add(next);
    waiting.push(...(needs.get(next) ?? []));
  }
  return built;
}

function labelOf({ index, name }: Stage): string {
  return name?.value ?? `stage ${index}`;
}

function stageId({ index }: Stage): string {
  return `stage/${index}`;
}
