import type { CompletionProposal } from '../analysis/feature-types';
import type { FeatureContext, KeysBelow } from '../analysis/language';
import { type Span, span } from '../text/span';
import { instructionAt } from './model/lookup';
import { mountOptions, mountType } from './model/mounts';
import type { DockerfileFile, Instruction } from './model/nodes';
import { stageCalled } from './model/nodes';

/** Instructions at a line's beginning, flags and mount options not yet given, earlier stages behind `--from=`. */
export function completions(
  file: DockerfileFile,
  offset: number,
  { keysBelow }: Pick<FeatureContext, 'keysBelow'>,
): readonly CompletionProposal[] {
  const outer = instructionAt(file.instructions, offset);
  const instruction = outer?.trigger && offset >= outer.trigger.span.start ? outer.trigger : outer;
  if (isInside(file.comments, offset) || instruction?.heredocs.some(({ body }) => contains(body, offset))) return [];
  if (!instruction || offset <= instruction.keyword.span.end) return instructionNames(file, offset, keysBelow);
  return inArguments(file, instruction, offset, keysBelow);
}

function instructionNames(file: DockerfileFile, offset: number, keysBelow: KeysBelow): readonly CompletionProposal[] {
  const { text } = file.source;
  const lineStart = file.source.lineSpan(file.source.lineAt(offset)).start;
  const before = text.slice(lineStart, offset);
  const typed = /^\s*(?:ONBUILD\s+)?([A-Za-z]*)$/i.exec(before)?.[1];
  if (typed === undefined || isContinued(file, lineStart)) return [];
  const lower = prefersLowerCase(file, typed);
  const replaces = span(offset - typed.length, offset);
  return keysBelow('dockerfile/instruction/').map((name) => ({
    label: lower ? name.toLowerCase() : name,
    kind: 'keyword',
    text: `${lower ? name.toLowerCase() : name} `,
    replaces,
    key: `dockerfile/instruction/${name}`,
  }));
}

/** True where the line belongs to the instruction above it, of which nothing is written here yet. */
function isContinued({ source, escapeChar }: DockerfileFile, lineStart: number): boolean {
  if (lineStart === 0) return false;
  const above = source.slice(source.lineSpan(source.lineAt(lineStart) - 1)).trimEnd();
  return above.endsWith(escapeChar) && !above.endsWith(escapeChar + escapeChar) && !/^\s*#/.test(above);
}

/** The casing that the file uses; in an empty one the casing that is being typed. */
function prefersLowerCase(file: DockerfileFile, typed: string): boolean {
  const first = file.instructions.find(({ kind, keyword }) => kind && keyword.text !== typed)?.keyword.text ?? typed;
  return first !== '' && first === first.toLowerCase();
}

function inArguments(
  file: DockerfileFile,
  instruction: Instruction,
  offset: number,
  keysBelow: KeysBelow,
): readonly CompletionProposal[] {
  const { text } = file.source;
  const word = wordBefore(text, offset);
  const written = text.slice(word.start, offset);
  const name = instruction.keyword.text.toUpperCase();
  if (written.startsWith('--mount=')) return mountParts(instruction, offset, keysBelow);
  if (written.startsWith('--from=')) return stages(file, instruction, span(word.start + '--from='.length, offset));
  if (!'--'.startsWith(written.slice(0, 2)) || written.includes('=')) return [];

  const given = new Set(instruction.flags.filter(({ span: at }) => at.start !== word.start).map((flag) => flag.name));
  return keysBelow(`dockerfile/flag/${name}/`)
    .filter((flag) => flag.startsWith('--') && (flag === '--mount' || !given.has(flag.slice(2))))
    .map((flag) => ({
      label: flag,
      kind: 'flag',
      text: `${flag}=`,
      replaces: span(word.start, offset),
      key: `dockerfile/flag/${name}/${flag}`,
    }));
}

function mountParts(instruction: Instruction, offset: number, keysBelow: KeysBelow): readonly CompletionProposal[] {
  const flag = instruction.flags.find(({ span: at }) => at.start < offset && offset <= at.end);
  if (!flag) return [];
  const option = mountOptions(flag).find(({ span: at }) => at.start <= offset && offset <= at.end);
  const replaces = option ? span(option.span.start, offset) : span(offset, offset);
  const type = mountType(flag);
  if (option?.value !== undefined) {
    if (option.name !== 'type' || offset < option.span.start + 'type='.length) return [];
    return mountTypes(keysBelow).map((value) => ({
      label: value,
      kind: 'value',
      text: value,
      replaces: span(option.span.start + 'type='.length, offset),
      key: `dockerfile/mount/${value}`,
    }));
  }
  const given = new Set(mountOptions(flag).map(({ name }) => name));
  const names = keysBelow(`dockerfile/mount/${type}/`).filter((name) => name !== option?.name && !given.has(name));
  return (given.has('type') ? names : ['type', ...names]).map((name) => ({
    label: name,
    kind: 'flag',
    text: `${name}=`,
    replaces,
    key: name === 'type' ? 'dockerfile/mount/type' : `dockerfile/mount/${type}/${name}`,
  }));
}

function mountTypes(keysBelow: KeysBelow): readonly string[] {
  return keysBelow('dockerfile/mount/').filter((name) => name !== 'type' && !name.includes('/'));
}

function stages(file: DockerfileFile, instruction: Instruction, replaces: Span): readonly CompletionProposal[] {
  const before = instruction.stage?.index ?? 0;
  return file.stages.slice(0, before).flatMap((stage): CompletionProposal[] => {
    const label = stage.name?.value ?? String(stage.index);
    const isVisible = stageCalled(label, file.stages, before) === stage;
    return isVisible ? [{ label, kind: 'reference', text: label, replaces }] : [];
  });
}

function wordBefore(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !/\s/.test(text[start - 1] ?? ' ')) start--;
  return span(start, offset);
}

function isInside(comments: DockerfileFile['comments'], offset: number): boolean {
  return comments.some(({ span: at }) => at.start < offset && offset <= at.end);
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}
