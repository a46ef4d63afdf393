import { secondsIn } from '../../data/durations';
import type { Instruction } from '../model/nodes';

export const durationFlags: ReadonlySet<string> = new Set(['interval', 'timeout', 'start-period', 'start-interval']);

/** The first word of a HEALTHCHECK behind its flags, where `CMD` or `NONE` belongs, with the text behind it. */
export function healthcheckType({ logical, flags }: Instruction) {
  const match = /^(\s*(?:--\S*\s+)*)(\S+)/.exec(logical.text);
  const word = match?.[2] ?? '';
  if (!match || word.startsWith('--')) return undefined;
  const start = match[1]?.length ?? 0;
  const end = start + word.length;
  return { word, span: logical.span(start, end), rest: logical.text.slice(end).trim(), hasFlags: flags.length > 0 };
}

/** Seconds of a flag with its default; `undefined` where it cannot be read. A written 0 stands for the default. */
export function secondsOf(instruction: Instruction, name: 'interval' | 'timeout'): number | undefined {
  const flag = instruction.flag(name);
  if (!flag) return 30;
  const seconds = secondsIn(flag.value?.value ?? '');
  return seconds === 0 ? 30 : seconds;
}
