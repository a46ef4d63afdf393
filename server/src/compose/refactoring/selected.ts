import type { Refactoring } from '../../analysis/feature-types';
import { type Span, span, touches } from '../../text/span';
import { childrenOf } from '../model/lookup';
import type { Collection, ComposeFile, Element, Entry, Mapping, Node, Service } from '../model/nodes';
import type { Path } from '../path-at';
import type { ComposeProject } from '../project/project';

/** What someone points at. */
export interface Selected {
  readonly file: ComposeFile;
  readonly project: ComposeProject;
  readonly span: Span;
  /** From the top of the document down to the innermost element at the start of the selection. */
  readonly steps: readonly Step[];
  /** The services that the selection touches. */
  readonly services: readonly Service[];
  /** The service whose name the cursor is on. */
  readonly namedService: Service | undefined;
}

/** An element with the collection that holds it. */
export interface Step {
  readonly element: Element;
  readonly within: Collection;
}

/** One refactoring: what it offers there. */
export type Refactor = (selected: Selected) => readonly Refactoring[];

export function selectedIn(project: ComposeProject, selection: Span): Selected {
  const { here: file } = project;
  const at = withoutIndent(file, selection);
  const steps = stepsTo(file, at.start);
  const services = file.services.filter(({ span: own }) => own.start <= at.end && at.start <= own.end);
  const [service] = services;
  const isOnName = services.length === 1 && service !== undefined && isOnKey(service.entry, at);
  return { file, project, span: at, steps, services, namedService: isOnName ? service : undefined };
}

/** An entry below a service, by the keys that lead there; only where it is written in the service itself. */
export function serviceEntryIn({ steps }: Selected, ...keys: readonly string[]): EntryStep | undefined {
  const [top, , ...rest] = steps;
  const last = rest[keys.length - 1];
  if (keyOf(top) !== 'services' || !keys.every((key, depth) => keyOf(rest[depth]) === key)) return undefined;
  return last?.element.kind === 'entry' && last.within.kind === 'mapping'
    ? { entry: last.element, within: last.within }
    : undefined;
}

/** The same for every entry on the way down whose path is wanted. */
export function entriesIn({ steps }: Selected, isWanted: (path: Path) => boolean): readonly EntryStep[] {
  const path = steps.map((step) => keyOf(step) ?? childrenOf(step.within).indexOf(step.element));
  return steps.flatMap(({ element, within }, depth): EntryStep | [] =>
    element.kind === 'entry' && within.kind === 'mapping' && isWanted(path.slice(0, depth + 1))
      ? { entry: element, within }
      : [],
  );
}

export interface EntryStep {
  readonly entry: Entry;
  readonly within: Mapping;
}

/** True where the cursor is on the key, or the selection begins there. */
export function isOnKey({ key }: Entry, { start }: Span): boolean {
  return touches(key.span, start);
}

/** The URI of the document; `undefined` where nobody knows it. */
export function uriOf({ file, project }: Selected): string | undefined {
  return project.files.find((each) => each.file === file)?.uri || undefined;
}

function keyOf(step: Step | undefined): string | undefined {
  return step?.element.kind === 'entry' ? step.element.key.text : undefined;
}

/** A cursor before the first word of its line means that word. */
function withoutIndent({ source }: ComposeFile, { start, end }: Span): Span {
  const line = source.lineSpan(source.lineAt(start));
  const before = source.slice(span(line.start, start));
  const [, blanks = ''] = /^([ \t]*(?:- +)?)/.exec(source.slice(line)) ?? [];
  const first = line.start + blanks.length;
  return /^[ \t]*$/.test(before) && start < first && first < line.end
    ? span(first, Math.max(first, end))
    : { start, end };
}

function stepsTo(file: ComposeFile, offset: number): readonly Step[] {
  const steps: Step[] = [];
  let node: Node | undefined = file.documents.find(({ root }) => root && touches(root.span, offset))?.root;
  while (node?.kind === 'mapping' || node?.kind === 'sequence') {
    const within: Collection = node;
    const element = childrenOf(within).find((child) => touches(child.span, offset));
    if (!element) break;
    steps.push({ element, within });
    node = element.value;
  }
  return steps;
}
