import { fact, lineOf } from '../facts';
import type { DockerfileFile, Instruction, Stage } from './nodes';

/** The words of the SHELL in force, in the stage of the instruction or in one below it; `undefined` without one. */
export function shellWords({ stage, span }: Instruction): readonly string[] | undefined {
  if (!stage) return undefined;
  for (const current of lineOf(stage)) {
    const found = lastBefore(shellsOf(current), current === stage ? span.start : Number.POSITIVE_INFINITY);
    if (found) return found.json?.map(({ value }) => value);
  }
  return undefined;
}

/** The program that the SHELL in force names. */
export const shellInForce = fact((instruction: Instruction): string | undefined => shellWords(instruction)?.[0]);

/** The SHELL in force is sh or one of its kind; without one Linux images have sh. */
export function usesPosixShell(instruction: Instruction): boolean {
  const shell = shellInComment(instruction) ?? shellInForce(instruction);
  if (shell) return /(?:^|[\\/])(?:ba|da|a|k|z)?sh(?:\.exe)?$/i.test(shell);
  return !isWindows(instruction.stage);
}

/** What hadolint's comment says that the shell of the base image is; it holds to the stage's end, or to a SHELL. */
export function shellInComment({ stage, span }: Instruction): string | undefined {
  const comments = stage && shellComments(stage.file);
  if (!comments) return undefined;
  const found = comments.findLast(({ at }) => at > stage.from.span.start && at < span.start);
  const shell = found && lastBefore(shellsOf(stage), span.start);
  return shell && shell.span.start > found.at ? undefined : found?.program;
}

const shellComments = fact(({ comments }: DockerfileFile) => {
  const found = comments.flatMap(({ span, text }) => {
    const program = /^#\s*hadolint\s+shell\s*=\s*(\S+)/.exec(text)?.[1];
    return program ? [{ program, at: span.start }] : [];
  });
  return found.length > 0 ? found : undefined;
});

/** Images that exist for Linux alone; most language images exist for Windows as well, under the same tags. */
const linuxOnly = /^(?:almalinux|alpine|amazonlinux|busybox|debian|fedora|nginx|postgres|redis|rockylinux|ubuntu)$/;

/**
 * True for stages that are, as far as their file tells, built on a Windows image. A backtick as escape character is a
 * hint, which a base that exists for Linux alone outweighs.
 */
export function isWindows(stage: Stage | undefined): boolean {
  return stage !== undefined && isOnWindows(stage);
}

const isOnWindows = fact((stage: Stage): boolean => {
  let base = stage;
  while (base.parent) base = base.parent;
  const platform = base.from.flag('platform')?.value?.value ?? '';
  if (/^windows/i.test(platform)) return true;
  if (/windows|nanoserver|servercore/i.test(base.image?.text ?? '')) return true;
  return base.file.escapeChar === '`' && !/^linux/i.test(platform) && !linuxOnly.test(base.image?.repository ?? '');
});

const shellsOf = fact((stage: Stage) => stage.instructions.filter(({ kind }) => kind === 'shell'));

function lastBefore(instructions: readonly Instruction[], offset: number): Instruction | undefined {
  let low = 0;
  let high = instructions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instructions[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return instructions[low - 1];
}
