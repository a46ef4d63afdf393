import { contains, type Edit, replace, span, touches } from '../../text/span';
import type { Alias, ComposeFile, Element, Entry, Mapping, Node } from '../model/nodes';
import { code, columnOf, linesAt, linesBelow } from './layout';
import { offer } from './offer';
import { relativeLines } from './pieces';
import type { Refactor } from './selected';

type Target = NonNullable<Alias['target']>;

/** What an alias stands for, written in its place. */
export const inlineAlias: Refactor = ({ file, span: selection, steps }) => {
  const step = steps.at(-1);
  const alias = step?.element.value;
  if (!step || alias?.kind !== 'alias' || !touches(step.element.span, selection.start)) return [];
  const { target, name } = alias;
  if (!target || !isInlinable(file, target, name) || contains(target.span, alias.span)) return [];
  const { element, within } = step;
  const isMerge = element.kind === 'entry' && element.key.text === '<<';
  const edit =
    isMerge && within.kind === 'mapping'
      ? mergedEdit(file, within, element, target)
      : valueEdit(file, element, alias, target, within.flow);
  const title = `Write what ${code(`*${name}`)} stands for in its place`;
  return offer(file, title, 'refactor.inline', edit && [edit]);
};

/** Nothing in it has a name of its own, and no other place has its name. */
function isInlinable({ anchorMarks }: ComposeFile, { anchor, span: at, tag }: Target, name: string): boolean {
  const definitions = anchorMarks.filter((mark) => mark.sign === '&' && mark.name === name);
  return (
    anchor === name &&
    tag === undefined &&
    definitions.length === 1 &&
    !anchorMarks.some((mark) => contains(at, mark.nameSpan))
  );
}

function valueEdit(
  file: ComposeFile,
  element: Element,
  alias: Alias,
  target: Target,
  isInBrackets: boolean,
): Edit | undefined {
  const isOneLine = target.kind === 'scalar' || target.flow;
  const lines = relativeLines(file, target.span);
  if (!lines || (isOneLine && lines.length > 1) || isBlockText(target)) return undefined;
  if (isOneLine) return replace(alias.span, lines[0] ?? '');
  if (isInBrackets) return undefined;
  if (element.kind === 'item') return replace(alias.span, linesAt(file, columnOf(file, alias.span.start), lines));
  const column = columnOf(file, element.key.span.start) + 2;
  return element.colon === undefined
    ? undefined
    : replace(span(element.colon + 1, alias.span.end), linesBelow(file, column, lines));
}

function mergedEdit(file: ComposeFile, within: Mapping, merge: Entry, target: Target): Edit | undefined {
  if (target.kind !== 'mapping' || within.entries.filter(({ key }) => key.text === '<<').length > 1) return undefined;
  const own = new Set(within.entries.map(({ key }) => key.text));
  const missing = target.entries.filter(({ key }) => !own.has(key.text));
  const pieces = missing.map(({ span: at }) => relativeLines(file, at));
  const known = pieces.filter((piece) => piece !== undefined);
  if (known.length === 0 || known.length < pieces.length) return undefined;
  if (within.flow || target.flow) {
    if (known.some((piece) => piece.length > 1)) return undefined;
    const texts = known.map(([line = '']) => line);
    const text = within.flow ? texts.join(', ') : linesAt(file, columnOf(file, merge.span.start), texts);
    return within.flow && !target.flow ? undefined : replace(merge.span, text);
  }
  return replace(merge.span, linesAt(file, columnOf(file, merge.span.start), known.flat()));
}

function isBlockText(node: Node): boolean {
  return node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
}
