import { defineRule, type RuleContext } from '../../lint/rule';
import { replace, type Span, span } from '../../text/span';
import type { Instruction } from '../model/nodes';
import { variablesOf } from '../model/variables';

export default defineRule({
  id: 'dockerfile/no-variable-in-single-quotes',
  category: 'correctness',
  severity: 'info',
  aliases: ['SC2016'],
  messages: { literal: 'Single quotes keep the builder from expanding `{text}`, so that very text is stored.' },
  fixes: { useDouble: { title: 'Use double quotes', safety: 'suggestion' } },
  on: {
    add: reportQuoted,
    arg: reportQuoted,
    copy: reportQuoted,
    env: reportQuoted,
    label: reportQuoted,
    workdir: reportQuoted,
  },
});

function reportQuoted(instruction: Instruction, ctx: RuleContext<'literal', 'useDouble'>): void {
  const { stage, isTrigger, json, logical } = instruction;
  if (!stage || isTrigger || json || !logical.text.includes("'")) return;
  const { file } = stage;
  for (const { start, end } of singleQuoted(logical.text, file.escapeChar)) {
    const content = logical.text.slice(start + 1, end);
    const found = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?!\w)(?:[^{}]|\{[^{}]*\})*\})/.exec(content);
    const name = found?.[1] ?? found?.[2];
    if (!found || !name || content.includes('{{') || !variablesOf(file).definitionAt(name, instruction)) continue;
    const at = logical.span(start + 1 + found.index, start + 1 + found.index + found[0].length);
    const quotes = [logical.span(start, start + 1), logical.span(end, end + 1)];
    const isPlain = !/["\\`]/.test(content) && !/\$/.test(content.replace(found[0], ''));
    ctx.report({
      at,
      message: 'literal',
      data: { text: found[0] },
      fixes: isPlain ? [{ title: 'useDouble', edits: () => quotes.map((quote) => replace(quote, '"')) }] : [],
    });
  }
}

/** Logical offsets of the quotes; a single quote between double ones is a letter. */
function singleQuoted(text: string, escapeChar: string): readonly Span[] {
  const found: Span[] = [];
  let inDouble = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === escapeChar) i++;
    else if (text[i] === '"') inDouble = !inDouble;
    else if (text[i] === "'" && !inDouble) {
      const end = text.indexOf("'", i + 1);
      if (end < 0) break;
      found.push(span(i, end));
      i = end;
    }
  }
  return found;
}
