/** One instruction of a Dockerfile, as the builder puts it together. */
export interface OutlineInstruction {
  /** In upper case. */
  readonly keyword: string;
  /** What stands behind the keyword in one line: without continuations, comments and here-documents. */
  readonly text: string;
  /** 0-based, of the keyword. */
  readonly line: number;
}

export interface InstructionList {
  readonly escapeChar: '\\' | '`';
  /** The value of `# syntax=`. */
  readonly syntax: string | undefined;
  readonly instructions: readonly OutlineInstruction[];
}

const directiveLine = /^[ \t]*#[ \t]*([a-zA-Z][a-zA-Z0-9]*)[ \t]*=[ \t]*(?![ \t])(.*)$/;
const heredocOwner = /^(?:RUN|COPY|ADD)$/;
const heredocMarker = /^\d*<<(-?)([^<]+)$/;

/**
 * Splits a Dockerfile into its instructions in one pass over its lines. It reads less than the model of the language
 * does and therefore serves those who only look at a Dockerfile from beside it.
 *
 * Rules: BuildKit, frontend/dockerfile/parser (directives.go, parser.go).
 */
export function instructionsIn(text: string): InstructionList {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const directives = new Map<string, string>();
  let next = 0;
  for (; next < lines.length; next++) {
    const [, name = '', value = ''] = directiveLine.exec(lines[next] ?? '') ?? [];
    if (name === '' || directives.has(name.toLowerCase())) break;
    directives.set(name.toLowerCase(), value.trimEnd());
  }
  const escapeChar = directives.get('escape') === '`' ? '`' : '\\';
  const instructions: OutlineInstruction[] = [];
  let parts: string[] = [];
  let start = 0;

  for (; next < lines.length; next++) {
    const line = lines[next] ?? '';
    if (/^[ \t]*(?:#|$)/.test(line)) continue;
    if (parts.length === 0) start = next;
    const cut = endOfContinued(line, escapeChar);
    parts.push(cut === undefined ? line : line.slice(0, cut));
    if (cut === undefined) finish();
  }
  finish();
  return { escapeChar, syntax: directives.get('syntax') || undefined, instructions };

  function finish(): void {
    const [, keyword = '', rest = ''] = /^\s*(\S+)(.*)$/s.exec(parts.join('')) ?? [];
    parts = [];
    if (keyword === '') return;
    const instruction = { keyword: keyword.toUpperCase(), text: rest.trim(), line: start };
    instructions.push(instruction);
    for (const { name, stripsTabs } of heredocsOf(instruction)) {
      next++;
      while (next < lines.length && (stripsTabs ? lines[next]?.replace(/^\t+/, '') : lines[next]) !== name) next++;
    }
  }
}

/** Words between blanks, where quotes and the escape character hold a word together. */
export function quotedWords(text: string, escapeChar: string): readonly string[] {
  const words: string[] = [];
  let start = -1;
  let quote = '';
  for (let i = 0; i <= text.length; i++) {
    const char = text[i];
    const isBlank = char === undefined || (!quote && /\s/.test(char));
    if (isBlank) {
      if (start >= 0) words.push(text.slice(start, i));
      start = -1;
      continue;
    }
    if (start < 0) start = i;
    if (char === escapeChar && quote !== "'") i++;
    else if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
  }
  // An escape character at the end may have jumped over it.
  if (start >= 0) words.push(text.slice(start));
  return words;
}

/** Where a line ends that goes on in the next one; `undefined` where it does not. */
function endOfContinued(line: string, escapeChar: string): number | undefined {
  let last = line.length - 1;
  while (last >= 0 && (line[last] === ' ' || line[last] === '\t')) last--;
  return last >= 0 && line[last] === escapeChar && line[last - 1] !== escapeChar ? last : undefined;
}

function heredocsOf({ keyword, text }: OutlineInstruction): readonly { name: string; stripsTabs: boolean }[] {
  if (!text.includes('<<')) return [];
  const [owner = '', rest = ''] = keyword === 'ONBUILD' ? splitAtBlank(text) : [keyword, text];
  if (!heredocOwner.test(owner.toUpperCase())) return [];
  // The shell's own words: it escapes with a backslash, whatever the file says.
  return quotedWords(rest, '\\').flatMap((word) => {
    const [, dash, written = ''] = heredocMarker.exec(word) ?? [];
    return written === '' ? [] : [{ name: written.replace(/["']|\\(.)/g, '$1'), stripsTabs: dash === '-' }];
  });
}

function splitAtBlank(text: string): readonly string[] {
  const blank = text.search(/\s/);
  return blank < 0 ? [text] : [text.slice(0, blank), text.slice(blank)];
}
