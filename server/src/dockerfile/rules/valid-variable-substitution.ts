import { defineRule, type RuleContext } from '../../lint/rule';
import { insert, replace, span } from '../../text/span';
import { badSubstitutions, type Substitution } from '../facts/substitutions';

type Messages = 'empty' | 'open' | 'operator' | 'pattern';

export default defineRule({
  id: 'dockerfile/valid-variable-substitution',
  category: 'correctness',
  severity: 'error',
  aliases: ['dfu:UNSUPPORTED_MODIFIER', 'buildkit-parse:bad-substitution'],
  messages: {
    empty: 'There is no name between the braces, so the build stops here.',
    open: 'The brace of `{text}` is not closed, so the build stops here.',
    operator: 'The builder does not know `{text}`: it expands variables itself, and knows less than a shell.',
    pattern: 'The frontend in the first line knows `{text}` from version 1.7 on.',
  },
  fixes: {
    close: { title: 'Close the brace', safety: 'suggestion' },
    useFallback: { title: 'Write `:-`, which uses the text without storing it', safety: 'suggestion' },
  },
  on: {
    dockerfile(file, ctx) {
      const frontend = file.directives.find(({ name }) => name === 'syntax')?.value ?? '';
      const isOld = /(?:^|\/)dockerfile:1\.[0-6](?:[.-]|$)/.test(frontend);
      for (const substitution of badSubstitutions(file)) {
        if (substitution.kind !== 'pattern' || isOld) report(substitution, ctx);
      }
    },
  },
});

function report(
  { kind, text, at, nameEnd, operatorEnd }: Substitution,
  ctx: RuleContext<Messages, 'close' | 'useFallback'>,
): void {
  ctx.report({
    at,
    message: kind,
    data: { text },
    fixes:
      kind === 'open'
        ? [{ title: 'close', edits: () => [insert(nameEnd, '}')] }]
        : kind === 'operator' && /^\$\{\w+:=/.test(text)
          ? [{ title: 'useFallback', edits: () => [replace(span(nameEnd, operatorEnd), ':-')] }]
          : [],
  });
}
