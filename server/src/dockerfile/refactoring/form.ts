import { type Edit, replace, span } from '../../text/span';
import { hasCommentInside, jsonText, plainWords } from '../facts/exec-form';
import { entrypointOf, lastInLine } from '../facts/final-command';
import type { DockerfileFile, Instruction, InstructionKind } from '../model/nodes';
import { isWindows, shellInForce } from '../model/platform';
import { baseFamily } from '../packages/base-family';
import { hasLoneReturn } from './layout';
import { commandWordsOf, readAgain, sameWords } from './read-again';
import type { Refactor } from './selected';

const kinds: ReadonlySet<InstructionKind | undefined> = new Set(['cmd', 'entrypoint', 'healthcheck', 'run']);

/** There is no program of these names, or it does something else than the shell's own. */
const shellOnly: ReadonlySet<string> = new Set(
  `alias bg command declare fg getopts hash jobs let local popd pushd readonly return shopt time times type typeset
  unalias !`.split(/\s+/),
);

/** Shell form as a JSON array, and back, where both start the same program with the same words. */
export const changeForm: Refactor = ({ file, instruction }) => {
  if (!instruction || !kinds.has(instruction.kind) || !hasCommand(instruction)) return [];
  if (isWindows(instruction.stage) || shellInForce(instruction) !== undefined) return [];
  if (hasCommentInside(instruction) || instruction.heredocs.length > 0 || hasLoneReturn(file, instruction.span))
    return [];
  if (meansSomethingElse(instruction)) return [];

  const edit = instruction.json ? toShellForm(file, instruction) : toExecForm(instruction);
  if (!edit || !keepsWords(file, instruction, edit)) return [];
  const name = `\`${instruction.keyword.text.toUpperCase()}\``;
  const title = instruction.json
    ? `Write ${name} as a shell command`
    : `Write ${name} as a JSON array, without a shell`;
  return [{ title, kind: 'refactor.rewrite', edits: () => [edit] }];
};

function hasCommand({ kind, json, words, logical, stage }: Instruction): boolean {
  if (!stage || (json ?? words).length === 0) return false;
  return kind !== 'healthcheck' || /^\s*(?:--\S+\s+)*CMD\s/i.test(logical.text);
}

/** An array ENTRYPOINT takes the CMD as its words, and a line for the shell takes none. */
function meansSomethingElse({ kind, stage }: Instruction): boolean {
  if (!stage) return true;
  if (kind === 'cmd') return entrypointOf(stage) !== undefined;
  return kind === 'entrypoint' && lastInLine(stage, 'cmd') !== undefined;
}

function toExecForm(instruction: Instruction): Edit | undefined {
  const words = plainWords(instruction);
  const [argument] = instruction.words;
  const [program = ''] = words ?? [];
  if (!words || !argument || shellOnly.has(program)) return undefined;
  // The shell's echo reads escapes, the program's does not.
  if (program === 'echo' && words.some((word) => word.includes('\\'))) return undefined;
  return replace(argument.span, jsonText(words));
}

function toShellForm({ source }: DockerfileFile, instruction: Instruction): Edit | undefined {
  const { json, span: at, stage } = instruction;
  const [first] = json ?? [];
  if (!json || !first || !stage || baseFamily(stage) === 'none') return undefined;
  if (json.some(({ value }) => /\p{Cc}/u.test(value)) || shellOnly.has(first.value)) return undefined;
  const start = source.text.lastIndexOf('[', first.span.start);
  if (start < at.start) return undefined;
  return replace(span(start, at.end), json.map(({ value }, index) => quoted(value, index === 0)).join(' '));
}

function quoted(word: string, isFirst: boolean): string {
  const isPlain = isFirst ? /^[\w./][\w./:@%+,-]*$/.test(word) : /^[\w./:@%+,=-]+$/.test(word);
  return isPlain ? word : `'${word.replace(/'/g, "'\\''")}'`;
}

function keepsWords(file: DockerfileFile, instruction: Instruction, { span: at, text }: Edit): boolean {
  const { source } = file;
  const { start, end } = instruction.span;
  const after = source.slice(span(start, at.start)) + text + source.slice(span(at.end, end));
  const again = readAgain(file, after);
  const isOther = (again[0]?.json === undefined) !== (instruction.json === undefined);
  return again.length === 1 && isOther && sameWords(commandWordsOf(again), commandWordsOf([instruction]));
}
