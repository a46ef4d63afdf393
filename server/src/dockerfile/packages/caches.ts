import { isExported } from '../facts';
import { mountOption, mountsOf, mountType } from '../model/mounts';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';

/** What is written to a mount never gets into the layer; a target that only the build knows counts as well. */
export function hasMountOn(instruction: Instruction, target: RegExp): boolean {
  return mountsOf(instruction).some((mount) => {
    if (mountType(mount) === 'secret' || mountType(mount) === 'ssh') return false;
    const path = mountOption(mount, 'target', 'dst', 'destination')?.value ?? '';
    return path.includes('$') || target.test(path.replace(/(?<!\/)\/+$/, ''));
  });
}

/** `rm`, `find` or another command names a path; `ls` and `echo` do not remove it. */
export function removesPath({ name, args }: ShellCommand, path: RegExp): boolean {
  return /(?:^|\/)(?:rm|find|xargs|trap|cd)$/.test(name.value) && args.some(({ value }) => path.test(value));
}

/** What its layer holds is part of the image; so it is in a piece of a file, without `FROM`. */
export function isShipped({ stage }: Instruction): boolean {
  return stage === undefined || isExported(stage);
}

/** A command behind `offset` that answers to `test`, or a trap wherever it stands. */
export function isCleanedAfter(
  instruction: Instruction,
  offset: number,
  test: (command: ShellCommand) => boolean,
): boolean {
  return instruction.commands.some(
    (command) => (command.span.start > offset || command.name.value === 'trap') && test(command),
  );
}
