import { defineRule, type RuleContext } from '../../lint/rule';
import { type Edit, replace, span } from '../../text/span';
import type { Instruction } from '../model/nodes';
import { endOfQuotedWord, type Word } from '../model/words';

export default defineRule({
  id: 'dockerfile/no-legacy-key-value',
  category: 'clarity',
  severity: 'warning',
  tag: 'deprecated',
  aliases: ['LegacyKeyValueFormat'],
  messages: { legacy: '`{keyword}` without `=` is deprecated, and takes the rest of the line as one value.' },
  fixes: { addEquals: { title: 'Write `{name}=…`', safety: 'safe' } },
  on: { env: check, label: check },
});

function check(instruction: Instruction, ctx: RuleContext<'legacy', 'addEquals'>): void {
  const [pair, ...others] = instruction.pairs;
  const { name, value } = pair ?? {};
  const file = instruction.stage?.file;
  if (!file || !name || !value || others.length > 0) return;
  if (file.slice(span(name.span.end, name.span.end + 1)) === '=') return;
  // `NAME =value` is another mistake.
  if (value.text.startsWith('=')) return;
  const edit = equalsEdit(instruction, name, value);
  ctx.report({
    at: name.span,
    message: 'legacy',
    data: { keyword: instruction.keyword.text.toUpperCase() },
    fixes: edit ? [{ title: 'addEquals', data: { name: name.text }, edits: () => [edit] }] : [],
    ...(holdsPair(value) ? {} : { atMost: 'hint' }),
  });
}

/** `ENV A 1 B=2`: somebody thought of two variables, and gets one. */
function holdsPair({ text }: Word): boolean {
  return !/^["']/.test(text) && /\s[A-Za-z_]\w*=/.test(text);
}

/**
 * `undefined` where quotes or escapes inside the value would mean something else between quotes, and where the blanks
 * of several lines belong to the value.
 */
function equalsEdit({ stage }: Instruction, name: Word, value: Word): Edit | undefined {
  const file = stage?.file;
  const gap = span(name.span.end, value.span.start);
  if (!file || /[\r\n]/.test(file.slice(span(name.span.start, value.span.end)))) return undefined;
  const { text } = value;
  if (endOfQuotedWord(text, 0, file.escapeChar) === text.length) return replace(gap, '=');
  const isPlain = !/["'\\`]/.test(text);
  return isPlain ? replace(span(gap.start, value.span.end), `="${text}"`) : undefined;
}
