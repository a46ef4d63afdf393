import { type Edit, remove, span } from '../../text/span';
import { fact } from '../facts';
import { type MountOption, mountOptions, mountsOf } from '../model/mounts';
import type { Flag, Instruction } from '../model/nodes';

export const mountTypes = ['bind', 'cache', 'secret', 'ssh', 'tmpfs'] as const;
export type MountType = (typeof mountTypes)[number];

/** A `--mount` of a RUN that is written to its end. */
export interface RunMount {
  readonly flag: Flag;
  readonly options: readonly MountOption[];
  /** `undefined` where a variable decides, or where no such type exists. */
  readonly type: MountType | undefined;
}

/** The mounts of a RUN. Left out are those in CSV quotes, over several lines, and with a blank behind a comma. */
export const runMounts = fact((instruction: Instruction): readonly RunMount[] => {
  if (instruction.words.length === 0) return [];
  return mountsOf(instruction).flatMap((flag) => {
    const { text = '', span: at } = flag.value ?? {};
    const isWhole = at !== undefined && at.end - at.start === text.length;
    if (!isWhole || text.includes('"') || text.endsWith(',')) return [];
    const options = mountOptions(flag);
    const written = options.find(({ name }) => name === 'type')?.value?.toLowerCase() ?? 'bind';
    return [{ flag, options, type: mountTypes.find((type) => type === written) }];
  });
});

/** The last value of an option under any of its names. */
export function optionValue({ options }: RunMount, ...names: readonly string[]): string | undefined {
  return options.findLast(({ name }) => names.includes(name))?.value;
}

export function targetOf(mount: RunMount): string | undefined {
  return optionValue(mount, 'target', 'dst', 'destination');
}

/** True where only the build knows the value. */
export function isUnknown({ value }: MountOption): boolean {
  return value?.includes('$') ?? false;
}

/** Deletes an option with the comma that joins it to its neighbour. */
export function removeOption({ options }: RunMount, { span: at }: MountOption): Edit {
  const isFirst = options[0]?.span.start === at.start;
  if (!isFirst) return remove(span(at.start - 1, at.end));
  return remove(options.length > 1 ? span(at.start, at.end + 1) : at);
}
