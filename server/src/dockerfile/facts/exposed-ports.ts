import { fact } from '../facts';
import type { Instruction } from '../model/nodes';
import type { Word } from '../model/words';

/** A port, or a range of them, of EXPOSE. */
export interface ExposedPorts {
  readonly word: Word;
  readonly first: number;
  readonly last: number;
  /** In lower case; `tcp` where none is written. */
  readonly protocol: string;
}

export const highestPort = 65535;

/** The operands of an EXPOSE that are ports of a legal form; those with a variable or a host are left out. */
export const exposedPorts = fact((instruction: Instruction): readonly ExposedPorts[] => {
  if (instruction.kind !== 'expose') return [];
  return instruction.words.flatMap((word) => {
    const match = /^(\d{1,9})(?:-(\d{1,9}))?(?:\/(\w*))?$/.exec(word.value);
    if (!match || word.hasVariable) return [];
    const [, first = '', last = first, protocol] = match;
    return [{ word, first: Number(first), last: Number(last), protocol: protocol?.toLowerCase() || 'tcp' }];
  });
});
