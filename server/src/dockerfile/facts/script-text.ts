import { fact } from '../facts';
import type { LogicalText } from '../model/logical-text';
import type { Instruction } from '../model/nodes';

/** The text of a shell script with what the shell takes literally blanked out; all offsets are kept. */
export interface OpenText {
  readonly logical: LogicalText;
  /** Without comments and everything between quotes. */
  readonly bare: string;
  /** Without comments and what single quotes hold: the shell expands the rest. */
  readonly expanded: string;
}

/** The script of a RUN; `undefined` where quotes are not closed, and where here-documents lie inside. */
export const openTextOf = fact((instruction: Instruction): OpenText | undefined => {
  const logical = scriptOf(instruction);
  return logical && !/(?<!<)<<(?!<)-?\s*["'\w\\]/.test(logical.text) ? mask(logical) : undefined;
});

function scriptOf(instruction: Instruction): LogicalText | undefined {
  const { stage, words, json, heredocs, commands } = instruction;
  const [word] = words;
  const [first] = commands;
  if (!stage || json || !word || !first) return undefined;
  const [heredoc] = heredocs;
  if (!heredoc) return instruction.logicalFrom(word.span.start);
  return first.span.start >= heredoc.body.start ? instruction.verbatim(heredoc.body) : undefined;
}

function mask(logical: LogicalText): OpenText | undefined {
  const { text } = logical;
  const bare: string[] = [];
  const expanded: string[] = [];
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (quote === "'") {
      if (char === "'") quote = '';
      push('x', 'x');
    } else if (char === '\\') {
      push('x', 'x');
      if (i + 1 < text.length) push('x', 'x');
      i++;
    } else if (quote === '"') {
      if (char === '"') quote = '';
      push('x', char === '"' ? 'x' : char);
    } else if (char === '"' || char === "'") {
      quote = char;
      push('x', 'x');
    } else if (char === '#' && /^$|[\s;&|(]/.test(text[i - 1] ?? '')) {
      const end = text.indexOf('\n', i);
      const stop = end < 0 ? text.length : end;
      for (; i < stop; i++) push(' ', ' ');
      i--;
    } else push(char, char);
  }
  return quote === '' ? { logical, bare: bare.join(''), expanded: expanded.join('') } : undefined;

  function push(outside: string, open: string): void {
    bare.push(outside);
    expanded.push(open);
  }
}
