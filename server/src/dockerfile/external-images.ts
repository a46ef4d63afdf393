import { mountOption, mountOptionWord, mountsOf } from './model/mounts';
import type { Instruction } from './model/nodes';
import type { Word } from './model/words';

/**
 * The words behind `COPY --from=` and `RUN --mount=…,from=`: a stage, an image or a build context. None for ONBUILD,
 * whose names are those of a later build, and none that the build alone knows.
 */
export function fromWords(instruction: Instruction): readonly Word[] {
  if (instruction.isTrigger || !instruction.holds(/from/i)) return [];
  const mounts = mountsOf(instruction).map((mount) => mountOption(mount, 'from'));
  const words = [instruction.flag('from')?.value, ...mounts.map((option) => option && mountOptionWord(option))];
  return words.filter((word) => word !== undefined).filter(({ value, hasVariable }) => value !== '' && !hasVariable);
}

/** What is no plain word names an image, not a stage: a path, a registry, a tag or a digest. */
export function looksLikeImage(text: string): boolean {
  return /[/:.@]/.test(text);
}
