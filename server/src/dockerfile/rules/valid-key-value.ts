import { defineRule, type Fix, type RuleContext } from '../../lint/rule';
import { type Edit, insert, remove, replace, span } from '../../text/span';
import { remarkBehind, wordsWithoutEquals } from '../facts/loose-words';
import { openQuote } from '../facts/quotes';
import { isTemplate } from '../facts/written-lines';
import type { DockerfileFile, Instruction } from '../model/nodes';
import { quoteAware, type Word } from '../model/words';

type Fixes = 'empty' | 'join' | 'pair' | 'quote';
type Context = RuleContext<'blanks' | 'kept' | 'noEquals' | 'noValue', Fixes>;

export default defineRule({
  id: 'dockerfile/valid-key-value',
  category: 'correctness',
  severity: 'error',
  aliases: [
    'dfu:SYNTAX_MISSING_EQUALS',
    'dfu:ARGUMENT_REQUIRES_TWO',
    'dockadvisor:EnvInvalidFormat',
    'dockadvisor:EnvMissingKeyValue',
    'dockadvisor:LabelInvalidFormat',
    'dockadvisor:LabelMissingKeyValue',
    'dockadvisor:ArgInvalidFormat',
    'dockerfilelint:label_invalid',
  ],
  messages: {
    blanks: 'Blanks around `=` make words of their own, and `{word}` has no `=`, so the build stops here.',
    kept: 'With a blank in front of it `=` becomes part of the value of `{word}`.',
    noEquals: '`{word}` has no `=`, which each word needs once one has it, so the build stops here.',
    noValue: '`{word}` has no value, so the build stops here.',
  },
  fixes: {
    empty: { title: 'Write `{word}=""`', safety: 'suggestion' },
    join: { title: 'Remove the blanks around `=`', safety: 'suggestion' },
    pair: { title: 'Write `{word}={value}`', safety: 'suggestion' },
    quote: { title: 'Quote the value of `{word}`', safety: 'suggestion' },
  },
  on: {
    statement({ file, instruction }, ctx) {
      const { kind, logical } = instruction;
      if ((kind !== 'env' && kind !== 'label') || !instruction.isDone || isOnePair(logical.text)) return;
      if (isTemplate(logical.text) || openQuote(instruction, file) !== undefined) return;
      if (!remarkBehind(instruction, file)) check(instruction, file, ctx);
    },
  },
});

/** What nearly every line is: a name, an equals sign and a value without blanks. */
function isOnePair(text: string): boolean {
  return /^\s*[\w.-]+=\S*\s*$/.test(text);
}

function check(instruction: Instruction, file: DockerfileFile, ctx: Context): void {
  const words = quoteAware(instruction.logical, 0, file.escapeChar);
  const [first, second] = words;
  if (!first || first.text.startsWith('--')) return;
  if (!first.text.includes('=')) {
    if (!second) ctx.report({ at: first.span, message: 'noValue', data: { word: first.text } });
    else if (second.text.startsWith('=')) {
      const isOneValue = words.length === (second.text === '=' ? 3 : 2);
      ctx.report({
        at: second.span,
        message: 'kept',
        data: { word: first.text },
        atMost: 'warning',
        fixes: isOneValue ? [{ title: 'join', edits: () => joined(words, 0) }] : [],
      });
    }
    return;
  }
  const [loose] = wordsWithoutEquals(instruction);
  const index = words.findIndex(({ span: at }) => at.start === loose?.span.start);
  const before = words[index - 1];
  if (!loose || !before) return;
  const data = { word: loose.text };
  const isBefore = words[index + 1]?.text.startsWith('=') ?? false;
  if (isBefore || before.text.endsWith('=')) {
    const fix: Fix<Fixes> = { title: 'join', edits: () => joined(words, isBefore ? index : index - 1) };
    ctx.report({ at: loose.span, message: 'blanks', data, fixes: before.text === '=' ? [] : [fix] });
  } else {
    ctx.report({ at: loose.span, message: 'noEquals', data, fixes: repairs(words, index, file) });
  }
}

/** Takes the blanks away behind the word at `index`, and behind an equals sign that stands alone there. */
function joined(words: readonly Word[], index: number): readonly Edit[] {
  const edits: Edit[] = [];
  for (let i = index; i < words.length - 1; i++) {
    const [left, right] = [words[i], words[i + 1]];
    if (!left || !right || (i > index && left.text !== '=')) break;
    edits.push(remove(span(left.span.end, right.span.start)));
  }
  return edits;
}

/** A word in capitals is probably a name, another one the rest of the value in front of it. */
function repairs(words: readonly Word[], index: number, { source }: DockerfileFile): readonly Fix<Fixes>[] {
  const [pair, loose] = [words[index - 1], words[index]];
  if (!pair || !loose) return [];
  const empty: Fix<Fixes> = {
    title: 'empty',
    data: { word: loose.text },
    edits: () => [insert(loose.span.end, '=""')],
  };
  const equals = pair.text.indexOf('=');
  const next = words.findIndex(({ text }, i) => i > index && text.includes('='));
  const last = words[(next < 0 ? words.length : next) - 1] ?? loose;
  const value = span(pair.span.start + equals + 1, last.span.end);
  const text = source.slice(value);
  const quote: Fix<Fixes> = {
    title: 'quote',
    data: { word: pair.text.slice(0, equals) },
    edits: () => [replace(value, `"${text}"`)],
  };
  if (/["'\\`\r\n]/.test(text)) return [empty];
  if (!/^[A-Z_][A-Z0-9_]*$/.test(loose.text)) return [quote];
  const behind = words[index + 1];
  if (last === loose) return [empty, quote];
  if (last !== behind) return [quote];
  const between = span(loose.span.end, behind.span.start);
  const data = { word: loose.text, value: behind.text };
  return [{ title: 'pair', data, edits: () => [replace(between, '=')] }, quote];
}
