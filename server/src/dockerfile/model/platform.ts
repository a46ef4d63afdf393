import { fact, lineOf } from '../facts';
import type { Instruction, Stage } from './nodes';

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
  const shell = shellInForce(instruction);
  if (shell) return /(?:^|[\\/])(?:ba|da|a|k|z)?sh(?:\.exe)?$/i.test(shell);
  return !isWindows(instruction.stage);
}

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
