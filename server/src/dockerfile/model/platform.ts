import type { Instruction, Stage } from './nodes';

/** The SHELL in force decides; without one Linux images have sh. */
export function usesPosixShell(instruction: Instruction): boolean {
  const shell = shellInForce(instruction);
  if (shell) return /(?:^|[\\/])(?:ba|da|a|k|z)?sh(?:\.exe)?$/i.test(shell);
  return !isWindows(instruction.stage);
}

/** The program that the SHELL before an instruction names, in its stage or in one that the stage is built on. */
export function shellInForce(instruction: Instruction): string | undefined {
  for (let stage = instruction.stage, before = instruction.span.start; stage; stage = stage.parent) {
    const limit = before;
    const found = stage.instructions.findLast(({ kind, span }) => kind === 'shell' && span.start < limit);
    if (found) return found.json?.[0]?.value;
    before = Number.POSITIVE_INFINITY;
  }
  return undefined;
}

/** Images that exist for Linux alone; most language images exist for Windows as well, under the same tags. */
const linuxOnly = /^(?:almalinux|alpine|amazonlinux|busybox|debian|fedora|nginx|postgres|redis|rockylinux|ubuntu)$/;

/**
 * True for stages that are, as far as their file tells, built on a Windows image. A backtick as escape character is a
 * hint, which a base that exists for Linux alone outweighs.
 */
export function isWindows(stage: Stage | undefined): boolean {
  let base = stage;
  while (base?.parent) base = base.parent;
  if (!base) return false;
  const platform = base.from.flag('platform')?.value?.value ?? '';
  if (/^windows/i.test(platform)) return true;
  if (/windows|nanoserver|servercore/i.test(base.image?.text ?? '')) return true;
  return base.file.escapeChar === '`' && !/^linux/i.test(platform) && !linuxOnly.test(base.image?.repository ?? '');
}
