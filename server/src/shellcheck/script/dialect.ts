import { dialectOf as dialectInImage } from '../../dockerfile/facts/shells';
import type { Instruction } from '../../dockerfile/model/nodes';
import { isWindows, shellInComment, shellWords } from '../../dockerfile/model/platform';
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
export function shellOf(instruction: Instruction): Shell | undefined {
  const named = shellInComment(instruction);
  if (named) {
    const dialect = dialectOf(named);
    return dialect && { dialect, command: named };
  }
  const words = shellWords(instruction);
  if (words) {
    const dialect = dialectOf(words[0] ?? '');
    return dialect && inImage({ dialect, command: words.join(' ') }, instruction);
  }
  if (isWindows(instruction.stage)) return undefined;
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
