import type { Topic } from '../../analysis/feature-types';
import { signalCalled } from '../../data/signals';
import { code } from '../../knowledge/escape';
import { touches } from '../../text/span';
import { explain, hasCard, type Place } from './place';

/** The signal of STOPSIGNAL: its number, and what it does to a program that has no handler for it. */
export function signalTopic({ instruction, offset, context }: Place): Topic | undefined {
  const [word] = instruction.words;
  if (!word || !touches(word.span, offset)) return undefined;
  const signal = signalCalled(word.value);
  if (!signal) return undefined;
  const { name, number, note, byDefault } = signal;
  const title = /^\d+$/.test(word.value)
    ? `**${code(word.value)}** · \`${name}\``
    : `**${code(word.value)}** · signal ${number}`;
  const key = `signal/${name}`;
  const cannotBeCaught = byDefault === 'cannot be caught';
  const effect = cannotBeCaught ? 'no program can catch it' : `a program without a handler ${verbOf(byDefault)}`;
  return explain(context, {
    span: word.span,
    paragraphs: [`${title}; ${effect}${note && !hasCard(context, key) ? `; ${note}` : ''}`],
    keys: [key],
    more: { title: 'Signals', page: 'chapters/container-lifecycle#signals' },
  });
}

function verbOf(byDefault: string): string {
  return byDefault === 'is ignored' ? 'ignores it' : byDefault;
}
