import { defineRule } from '../../lint/rule';
import { type Span, span } from '../../text/span';
import { syntaxProblem } from '../facts/syntax';
import type { ComposeFile, Problem } from '../model/nodes';

type MessageName = 'openQuote' | 'openBracket' | 'indentation' | 'twoColons' | 'noColon' | 'badStart' | 'other';

export default defineRule({
  id: 'compose/no-syntax-error',
  category: 'correctness',
  severity: 'error',
  aliases: ['invalid-yaml'],
  messages: {
    openQuote: 'This quote is never closed, so the file cannot be read.',
    openBracket: 'This bracket is never closed, so the file cannot be read.',
    indentation: 'This line begins in a column that fits no line above it, so the file cannot be read.',
    twoColons: 'A second `: ` in one line needs quotes around the value; as it is, the file cannot be read.',
    noColon: 'A colon is missing behind this word, so the file cannot be read.',
    badStart: 'A plain value cannot begin with `{sign}`; in quotes it can. As it is, the file cannot be read.',
    other: 'YAML cannot read this: {reason}.',
  },
  on: {
    composeFile(file, ctx) {
      const problem = syntaxProblem(file);
      if (!problem) return;
      const { at, message } = explained(file, problem);
      const sign = file.source.text[at.start] ?? '';
      const reason = problem.message.replace(/\.$/, '').replace(/\s+/g, ' ').slice(0, 120);
      ctx.report({ at: withinLine(file, at), message, data: { sign, reason } });
    },
  },
});

function explained(file: ComposeFile, { code, message, span: at }: Problem): { at: Span; message: MessageName } {
  const opening = /quote|flow/i.test(message) ? openingBefore(file, at.start, /quote/.test(message)) : undefined;
  if (code === 'MISSING_CHAR' && opening) return { at: opening, message: 'openQuote' };
  if (/end with a [\]}]/.test(message) && opening) return { at: opening, message: 'openBracket' };
  if (code === 'BAD_INDENT') {
    const blanks = /^[ \t]*/.exec(file.source.text.slice(at.start, at.start + 200))?.[0].length ?? 0;
    return { at: span(at.start + blanks, at.end + blanks), message: 'indentation' };
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return nestedBlock(file, at);
  if (code === 'MULTILINE_IMPLICIT_KEY' || /^Implicit map keys/.test(message)) return { at, message: 'noColon' };
  return { at, message: code === 'BAD_SCALAR_START' ? 'badStart' : 'other' };
}

/** A mapping behind a value: in the same line, or because the next line stands too far to the right. */
function nestedBlock({ source }: ComposeFile, at: Span): { at: Span; message: MessageName } {
  const line = source.lineAt(at.start);
  const rest = source.text.slice(at.start, source.lineSpan(line).end);
  const isList = /^\s*-/.test(rest);
  if (!isList && /:(?:\s|$)/.test(rest)) return { at, message: 'twoColons' };
  let next = isList ? line : line + 1;
  const textOf = (each: number) => source.slice(source.lineSpan(each));
  while (next < source.lineCount - 1 && /^\s*(?:#|$)/.test(textOf(next))) next++;
  const start = source.lineSpan(next).start + (/^\s*/.exec(textOf(next))?.[0].length ?? 0);
  return { at: span(start, start + 1), message: 'indentation' };
}

/** The last quoted text, or the last collection in brackets, that begins before an offset. */
function openingBefore({ elements }: ComposeFile, offset: number, isQuote: boolean): Span | undefined {
  const found = elements.findLast(({ value }) => {
    if (!value || value.kind === 'alias' || value.span.start >= offset) return false;
    return value.kind === 'scalar' ? isQuote && value.style.endsWith('quoted') : !isQuote && value.flow;
  })?.value;
  return found && (isQuote ? found.span : span(found.span.start, found.span.start + 1));
}

/** A problem may run on for many lines; its first one shows where to look. */
function withinLine({ source }: ComposeFile, { start, end }: Span): Span {
  const line = source.lineSpan(source.lineAt(start));
  const last = Math.min(Math.max(end, start + 1), Math.max(line.end, start));
  return span(start, Math.min(last, source.text.length));
}
