import { span } from '../../text/span';
import { fact } from '../facts';
import type { DockerfileFile, Instruction } from '../model/nodes';
import { isWindows } from '../model/platform';
import type { Word } from '../model/words';

/** An operand as its author meant it. */
export interface CopyPath {
  readonly text: string;
  readonly value: string;
  readonly at: Word['span'];
  /** How many words the builder makes of it. */
  readonly parts: number;
}

/**
 * The operands of COPY and ADD, those of several words joined by an escaped blank or by quotes; `undefined` where a quote
 * is not closed.
 */
export const copyPaths = fact((instruction: Instruction): readonly CopyPath[] | undefined => {
  const { words, json, stage } = instruction;
  if (json || !stage || words[0]?.text.startsWith('['))
    return words.map(({ text, value, span: at }) => ({ text, value, at, parts: 1 }));
  const { file } = stage;
  return joined(words, isWindows(stage) ? '' : file.escapeChar, file);
});

function joined(words: readonly Word[], escapeChar: string, file: DockerfileFile): readonly CopyPath[] | undefined {
  const paths: CopyPath[] = [];
  for (let i = 0; i < words.length; i++) {
    const start = words[i];
    if (!start) continue;
    const quote = /^(["'])/.exec(start.text)?.[1];
    let end = i;
    if (quote && !isClosed(start.text, quote)) {
      do end++;
      while (end < words.length && !words[end]?.text.endsWith(quote));
      if (end === words.length) return undefined;
    } else while (escapeChar && words[end + 1] && endsEscaped(words[end]?.text ?? '', escapeChar)) end++;
    const parts = words.slice(i, end + 1);
    const at = span(start.span.start, parts.at(-1)?.span.end ?? start.span.end);
    const written = file.slice(at);
    const text = written.includes('\n') ? parts.map((part) => part.text).join(' ') : written;
    const value = quote ? text.slice(1, -1) : text.replaceAll(`${escapeChar} `, ' ');
    paths.push({
      text,
      value: parts.length > 1 ? value : start.value,
      at,
      parts: parts.length,
    });
    i = end;
  }
  return paths;
}

function isClosed(text: string, quote: string): boolean {
  return text.length > 1 && text.endsWith(quote);
}

/** One escape character alone stands in front of the blank. */
function endsEscaped(text: string, escapeChar: string): boolean {
  return text.length > 1 && text.endsWith(escapeChar) && !text.endsWith(escapeChar + escapeChar);
}
