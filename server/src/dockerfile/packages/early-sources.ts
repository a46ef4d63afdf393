import { fact, instructionsBefore } from '../facts';
import type { Instruction, Stage } from '../model/nodes';
import type { Word } from '../model/words';
import { type DependencyInstall, firstDependencyInstall } from './dependency-installs';

/** The whole context is copied before the dependencies are installed, so each change installs them anew. */
interface EarlySources {
  readonly copy: Instruction;
  readonly source: Word;
  readonly install: DependencyInstall;
}

export const earlySources = fact(({ instructions }: Stage): EarlySources | undefined => {
  const index = instructions.findIndex((instruction) => wholeContext(instruction) !== undefined);
  const copy = instructions[index];
  const source = copy && wholeContext(copy);
  const install = source && firstDependencyInstall(instructions.slice(index + 1));
  if (!copy || !source || !install) return undefined;
  const isInstalledBefore = firstDependencyInstall([...instructionsBefore(copy)], install.tool.tool) !== undefined;
  return isInstalledBefore ? undefined : { copy, source, install };
});

/** The `.` of a COPY or ADD from the context. */
export function wholeContext(instruction: Instruction): Word | undefined {
  if (instruction.kind !== 'copy' && instruction.kind !== 'add') return undefined;
  const { sources, destination } = instruction;
  if (!destination) return undefined;
  if (instruction.flag('from') || instruction.flag('parents')) return undefined;
  return sources.find(({ value }) => /^\.\/?$/.test(value));
}
