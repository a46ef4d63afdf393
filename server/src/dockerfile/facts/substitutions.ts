import type { Span } from '../../text/span';
import { fact, instructionsHolding } from '../facts';
import type { DockerfileFile, Instruction } from '../model/nodes';

/** A `${…}` that the builder's expander may refuse. Grammar: BuildKit, frontend/dockerfile/shell/lex.go. */
export interface Substitution {
  /** `pattern`: one that newer frontends take. */
  readonly kind: 'empty' | 'open' | 'operator' | 'pattern';
  readonly text: string;
  readonly at: Span;
  /** Offset behind the name. */
  readonly nameEnd: number;
  /** Offset behind the two characters that follow the name. */
  readonly operatorEnd: number;
}

/** Instructions whose arguments the builder expands. */
const kinds = /^(?:add|arg|copy|env|expose|from|label|stopsignal|user|volume|workdir)$/;

/** In document order. A brace that the file's end cuts off is unfinished. */
export const badSubstitutions = fact<DockerfileFile, readonly Substitution[]>((file) => {
  const fileEnd = file.source.text.trimEnd().length;
  return instructionsHolding('${', file)
    .map((instruction) => instruction.trigger ?? instruction)
    .filter(({ kind }) => kinds.test(kind ?? ''))
    .flatMap((instruction) => substitutionsOf(instruction, file.escapeChar))
    .filter(({ kind, at }) => kind !== 'open' || at.end < fileEnd);
});

/** None inside single quotes and behind the escape character. */
function substitutionsOf({ logical }: Instruction, escapeChar: string): readonly Substitution[] {
  const { text } = logical;
  const found: Substitution[] = [];
  const ahead = looksAhead(text);
  let inDouble = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === escapeChar) i++;
    else if (char === '"') inDouble = !inDouble;
    else if (char === "'" && !inDouble) {
      const end = text.indexOf("'", i + 1);
      if (end < 0) break;
      i = end;
    } else if (char === '$' && text[i + 1] === '{') {
      const bad = judge(text, i, ahead);
      if (!bad) continue;
      found.push({
        kind: bad.kind,
        text: text.slice(i, bad.end),
        at: logical.span(i, bad.end),
        nameEnd: logical.sourceOffset(bad.nameEnd),
        operatorEnd: logical.sourceOffset(Math.min(bad.nameEnd + 2, text.length)),
      });
    }
  }
  return found;
}

function judge(
  text: string,
  at: number,
  ahead: Ahead,
): { kind: Substitution['kind']; end: number; nameEnd: number } | undefined {
  const name = /^(?:[A-Za-z_]\w*|\d+|[@*#?!$-])/.exec(text.slice(at + 2, at + 202))?.[0] ?? '';
  const nameEnd = at + 2 + name.length;
  const wordEnd = ahead.wordEnd(nameEnd);
  const close = ahead.close(nameEnd);
  if (close < 0) return { kind: 'open', end: wordEnd, nameEnd };
  if (name === '') return { kind: 'empty', end: close + 1, nameEnd };
  const behind = text.slice(nameEnd, nameEnd + 2);
  if (/^(?:\}|:?[-+?])/.test(behind)) return undefined;
  if (/\s/.test(behind[0] ?? ' ') || close > wordEnd) return { kind: 'open', end: Math.min(wordEnd, close), nameEnd };
  return { kind: /^[#%/]/.test(behind) ? 'pattern' : 'operator', end: close + 1, nameEnd };
}

interface Ahead {
  wordEnd(from: number): number;
  /** Below zero where there is none. */
  close(from: number): number;
}

/** Answers for places that come in order. What lies ahead of many is looked for once. */
function looksAhead(text: string): Ahead {
  let end = -1;
  let brace = 0;
  return {
    wordEnd(from) {
      if (end < from) for (end = from; end < text.length && !/[\s"']/.test(text[end] ?? ''); ) end++;
      return end;
    },
    close(from) {
      if (brace >= 0 && (brace < from || text[brace] !== '}')) brace = text.indexOf('}', from);
      return brace;
    },
  };
}
