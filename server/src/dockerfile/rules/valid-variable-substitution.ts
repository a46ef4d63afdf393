import { defineRule, type RuleContext } from '../../lint/rule';
import { insert, replace, span } from '../../text/span';
import { badSubstitutions } from '../facts/substitutions';
import { type Instruction, instructionKinds } from '../model/nodes';

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
  on: Object.fromEntries(
    instructionKinds
      .filter((kind) => !/^(?:cmd|entrypoint|healthcheck|maintainer|onbuild|run|shell)$/.test(kind))
      .map((kind) => [kind, reportBroken]),
  ),
});

function reportBroken(instruction: Instruction, ctx: RuleContext<Messages, 'close' | 'useFallback'>): void {
  const isOld = /(?:^|\/)dockerfile:1\.[0-6](?:[.-]|$)/.test(frontendOf(instruction));
  for (const { kind, text, at, nameEnd, operatorEnd } of badSubstitutions(instruction)) {
    if (kind === 'pattern' && !isOld) continue;
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
}

function frontendOf({ stage }: Instruction): string {
  return stage?.file.directives.find(({ name }) => name === 'syntax')?.value ?? '';
}
