import { type Edit, replace, type Span, span } from '../../text/span';
import type { DockerfileFile, Instruction } from '../model/nodes';

/** One blank behind the keyword and between words, none around the brackets of an array, one behind its commas. */
export function gapEdits(file: DockerfileFile, outer: Instruction): readonly Edit[] {
  const instruction = outer.trigger ?? outer;
  const edits: Edit[] = [];
  if (outer.trigger) edits.push(...oneBlank(file, outer.keyword.span, outer.trigger.keyword.span));
  const spans = [instruction.keyword.span, ...wordSpans(instruction)];
  for (const [index, next] of spans.entries()) {
    const before = spans[index - 1];
    if (before) edits.push(...oneBlank(file, before, next));
  }
  return [...edits, ...arrayEdits(file, instruction)];
}

/** The words whose distance means nothing, in order; of shell text only where it begins. */
function wordSpans(instruction: Instruction): readonly Span[] {
  const { kind, flags, json, words, pairs, logical } = instruction;
  const flagSpans = flags.map((flag) => flag.span);
  if (json) return [...flagSpans, ...bracket(instruction)];
  switch (kind) {
    case 'add':
    case 'copy':
    case 'expose':
    case 'from':
    case 'volume':
      return [...flagSpans, ...words.map((word) => word.span)];
    case 'arg':
    case 'env':
    case 'label': {
      if (isOldForm(instruction)) return pairs.map(({ name }) => name.span);
      return pairs.map(({ name, value }) => span(name.span.start, value?.span.end ?? name.span.end));
    }
    default: {
      const first = logical.text.slice(0).search(/\S/);
      const begin = first < 0 ? undefined : logical.sourceOffset(first);
      if (begin === undefined) return [];
      return flags.length > 0 ? flagSpans : [span(begin, begin)];
    }
  }
}

/** `ENV NAME all the rest`, in which each blank of the rest counts. */
export function isOldForm({ kind, logical }: Instruction): boolean {
  return (kind === 'env' || kind === 'label') && !/^\s*[^\s=]+=/.test(logical.text);
}

/** Where the array begins. */
function bracket({ logical, json }: Instruction): readonly Span[] {
  const at = json ? logical.text.indexOf('[') : -1;
  if (at < 0) return [];
  const start = logical.sourceOffset(at);
  return [span(start, start)];
}

function arrayEdits(file: DockerfileFile, { json }: Instruction): readonly Edit[] {
  if (!json) return [];
  return json.flatMap((word, index): readonly Edit[] => {
    const before = json[index - 1];
    if (!before) return [];
    const gap = span(before.span.end, word.span.start);
    return /^[ \t]*,[ \t]*$/.test(file.slice(gap)) ? [replace(gap, ', ')] : [];
  });
}

/** Only blanks of one line are touched: over a line break the continuation decides. */
function oneBlank(file: DockerfileFile, before: Span, next: Span): readonly Edit[] {
  const gap = span(before.end, next.start);
  return gap.end > gap.start && /^[ \t]+$/.test(file.slice(gap)) ? [replace(gap, ' ')] : [];
}
