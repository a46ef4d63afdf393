import type { Topic } from '../../analysis/feature-types';
import { inWords, secondsIn } from '../../data/durations';
import { code } from '../../knowledge/escape';
import type { Flag, Instruction } from '../model/nodes';
import { explain, type Place } from './place';

const defaults = { interval: 30, timeout: 30, 'start-period': 0, 'start-interval': 5 } as const;
const defaultRetries = 3;

/** What a flag of HEALTHCHECK comes to together with the others; its card follows. */
export function healthTopic(flag: Flag, { instruction, context }: Place): Topic | undefined {
  const value = flag.value?.value;
  const meaning = value === undefined ? undefined : meaningOf(flag.name, value, instruction);
  if (!meaning) return undefined;
  return explain(context, {
    span: flag.span,
    paragraphs: [`**${code(`--${flag.name}=${value}`)}** · ${meaning}`],
    keys: [`dockerfile/flag/HEALTHCHECK/--${flag.name}`, 'dockerfile/instruction/HEALTHCHECK'],
    more: { title: 'HEALTHCHECK', page: 'chapters/dockerfile#healthcheck' },
  });
}

function meaningOf(name: string, value: string, instruction: Instruction): string | undefined {
  if (name === 'retries') return retries(Number(value), instruction);
  const seconds = secondsIn(value);
  if (seconds === undefined) return undefined;
  const words = inWords(seconds);
  switch (name) {
    case 'interval':
      return `a probe ${every(seconds)}, counted from the end of the one before`;
    case 'timeout':
      return `a probe that takes longer than ${words} has failed`;
    case 'start-period':
      return seconds === 0 ? 'no starting phase' : `failures in the first ${words} do not count`;
    case 'start-interval':
      return startInterval(seconds, instruction);
    default:
      return undefined;
  }
}

function startInterval(seconds: number, instruction: Instruction): string {
  const period = secondsOf('start-period', instruction);
  if (period === 0) return 'does nothing here: without `--start-period` there is no starting phase';
  const interval = inWords(secondsOf('interval', instruction));
  return `a probe ${every(seconds)} for the first ${inWords(period)}, or until one succeeds; then every ${interval}`;
}

function retries(count: number, instruction: Instruction): string | undefined {
  if (!Number.isInteger(count) || count < 0) return undefined;
  const failures = count === 0 ? defaultRetries : count;
  const interval = secondsOf('interval', instruction);
  const longest = failures * (interval + secondsOf('timeout', instruction));
  return `unhealthy after ${failures === 1 ? 'one failure' : `${failures} failures in a row`}: here that takes ${inWords(interval * failures)} to ${inWords(longest)}`;
}

/** `every second`, `every 90 seconds`. */
function every(seconds: number): string {
  return seconds === 1 ? 'every second' : `every ${inWords(seconds)}`;
}

function secondsOf(name: keyof typeof defaults, instruction: Instruction): number {
  const seconds = secondsIn(instruction.flag(name)?.value?.value ?? '');
  // A written 0 stands for the default.
  return seconds || defaults[name];
}
