import { dialectOf as dialectInImage } from '../../dockerfile/facts/shells';
import type { DockerfileFile, Instruction } from '../../dockerfile/model/nodes';
import { isWindows, shellInForce } from '../../dockerfile/model/platform';
import type { Dialect } from '../engine/shellcheck-engine';

/** A shell as a script's first line names it. */
export interface Shell {
  readonly dialect: Dialect;
  /** The program with its options, behind `#!`. */
  readonly command: string;
}

const dialects: Readonly<Record<string, Dialect>> = {
  ash: 'busybox',
  bash: 'bash',
  busybox: 'busybox',
  dash: 'dash',
  ksh: 'ksh',
  ksh93: 'ksh',
  sh: 'sh',
};

/** The dialect of a program, by its name with or without a path; `undefined` for what ShellCheck does not read. */
export function dialectOf(program: string): Dialect | undefined {
  const name = program
    .replace(/^.*[\\/]/, '')
    .replace(/\.exe$/i, '')
    .toLowerCase();
  return Object.hasOwn(dialects, name) ? dialects[name] : undefined;
}

/** The shell that reads the shell form of an instruction; `undefined` where ShellCheck does not know it. */
export function shellOf(file: DockerfileFile, instruction: Instruction): Shell | undefined {
  const words = shellWords(instruction);
  const pragma = pragmaBefore(file, instruction);
  if (pragma && pragma.at > (words?.at ?? -1)) {
    const dialect = dialectOf(pragma.program);
    return dialect && { dialect, command: pragma.program };
  }
  if (words) {
    const dialect = dialectOf(words.values[0] ?? '');
    return dialect && inImage({ dialect, command: words.values.join(' ') }, instruction);
  }
  // A SHELL that is no JSON array is an error of its own; what reads the commands is then anybody's guess.
  if (shellInForce(instruction) !== undefined || isWindows(instruction.stage)) return undefined;
  return inImage({ dialect: 'sh', command: '/bin/sh -c' }, instruction);
}

/** `sh` is another program in each family of images; what that one understands is no problem. */
export function inImage(shell: Shell, instruction: Instruction): Shell {
  if (shell.dialect !== 'sh') return shell;
  const program = dialectInImage(instruction);
  return { ...shell, dialect: program === 'ash' ? 'busybox' : (program ?? 'sh') };
}

/** The interpreter that a script's own first line names. */
export function shebangShell(body: string): Shell | 'other' | undefined {
  const line = /^#!(.*)/.exec(body)?.[1]?.trim();
  if (line === undefined) return undefined;
  const words = line.split(/\s+/).filter((word) => !/(?:^|\/)env$/.test(word) && !/^-S$/.test(word));
  const dialect = dialectOf(words[0] ?? '');
  return dialect ? { dialect, command: line } : 'other';
}

/** What `# shellcheck shell=` says in the comments at the beginning of a script. */
export function declaredDialect(head: string): Dialect | undefined {
  return dialectOf(/^[ \t]*#[ \t]*shellcheck[ \t](?:.*[ \t])?shell=(\w+)/m.exec(head)?.[1] ?? '');
}

/** The words of the SHELL in force, in the stage or in one that it is built on. */
function shellWords(instruction: Instruction) {
  for (let stage = instruction.stage, before = instruction.span.start; stage; stage = stage.parent) {
    const limit = before;
    const found = stage.instructions.findLast(({ kind, span }) => kind === 'shell' && span.start < limit);
    if (found?.json) return { values: found.json.map(({ value }) => value), at: found.span.start };
    if (found) return undefined;
    before = Number.POSITIVE_INFINITY;
  }
  return undefined;
}

const pragma = /^#\s*hadolint\s+shell\s*=\s*(\S+)/;

/** hadolint's comment that names the shell of a base image; it holds from there to the stage's end. */
function pragmaBefore({ comments }: DockerfileFile, instruction: Instruction) {
  const from = instruction.stage?.from.span.start ?? 0;
  const found = comments.findLast(
    ({ span, text }) => span.start >= from && span.start < instruction.span.start && pragma.test(text),
  );
  const program = pragma.exec(found?.text ?? '')?.[1];
  return found && program ? { program, at: found.span.start } : undefined;
}
