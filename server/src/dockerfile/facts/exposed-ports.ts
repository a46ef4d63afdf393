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

export const protocols = ['tcp', 'udp', 'sctp'] as const;

/** The operands of an EXPOSE that are ports of a legal form; those with a variable or a host are left out. */
export const exposedPorts = fact((instruction: Instruction): readonly ExposedPorts[] => {
  if (instruction.kind !== 'expose') return [];
  return instruction.words.flatMap((word) => {
    const ports = word.hasVariable ? undefined : portsIn(word.value);
    return ports ? [{ word, ...ports }] : [];
  });
});

/** True for ports that the builder takes. */
export function isExposable(text: string): boolean {
  const ports = portsIn(text);
  if (!ports || ports.first > ports.last || ports.last > highestPort) return false;
  return protocols.some((protocol) => protocol === ports.protocol);
}

function portsIn(text: string): Omit<ExposedPorts, 'word'> | undefined {
  const match = /^(\d{1,9})(?:-(\d{1,9}))?(?:\/(\w*))?$/.exec(text);
  if (!match) return undefined;
  const [, first = '', last = first, protocol] = match;
  return { first: Number(first), last: Number(last), protocol: protocol?.toLowerCase() || 'tcp' };
}
