/** What ends or ties commands in a shell text. */
interface ShellMark {
  readonly text: '&&' | '||' | '|' | ';' | '&' | '\n' | '!' | '#';
  readonly at: number;
  /** 0 outside of subshells, substitutions, loops and their like. */
  readonly depth: number;
}

export interface ShellMarks {
  readonly marks: readonly ShellMark[];
  /** Stretches between single quotes, where nothing continues a line. */
  readonly singleQuoted: readonly { readonly start: number; readonly end: number }[];
}

const openers: Readonly<Record<string, string>> = {
  '[[': ']]',
  case: 'esac',
  for: 'done',
  if: 'fi',
  select: 'done',
  until: 'done',
  while: 'done',
  '{': '}',
};
const connectors: ReadonlySet<string> = new Set(['do', 'elif', 'else', 'then']);
const wordPattern = /[^\s;&|()<>"'`$\\]+/y;

/**
 * Reads a text for sh or bash just far enough to tell the marks of its top level from those deeper down; `undefined` for
 * what is not balanced, and for here-documents.
 */
export function shellMarks(text: string): ShellMarks | undefined {
  if (text.includes('<<') || text.includes('\r')) return undefined;
  const marks: ShellMark[] = [];
  const singleQuoted: { start: number; end: number }[] = [];
  const open: string[] = [];
  let expectsCommand = true;
  const mark = (at: number, found: ShellMark['text'], length = found.length): number => {
    marks.push({ text: found, at, depth: open.length });
    if (found !== '#') expectsCommand = true;
    return at + length;
  };

  for (let i = 0; i < text.length; ) {
    const char = text[i] ?? '';
    const top = open.at(-1);
    if (char === '\\') {
      i += 2;
      if (text[i - 1] !== '\n') expectsCommand = false;
    } else if (top === '"' && !/["$`]/.test(char)) i++;
    else if (char === '"') {
      if (top === '"') open.pop();
      else open.push('"');
      expectsCommand = false;
      i++;
    } else if (char === "'") {
      const end = text.indexOf("'", i + 1);
      if (end < 0) return undefined;
      singleQuoted.push({ start: i, end });
      expectsCommand = false;
      i = end + 1;
    } else if (char === '`') {
      if (top === '`') open.pop();
      else open.push('`');
      expectsCommand = top !== '`';
      i++;
    } else if (char === '$') {
      const next = text[i + 1] ?? '';
      if (next === "'") return undefined;
      if (next === '(' || next === '{') open.push(next === '(' ? '$)' : '$}');
      expectsCommand = next === '(';
      i += next === '(' || next === '{' ? 2 : 1;
    } else if (top === '$}') {
      if (char === '}') open.pop();
      i++;
    } else if (char === '(') {
      open.push(')');
      expectsCommand = true;
      i++;
    } else if (char === ')') {
      if (top === ')' || top === '$)') open.pop();
      else if (top !== 'esac') return undefined;
      expectsCommand = top !== '$)';
      i++;
    } else if (char === '\n') i = mark(i, '\n');
    else if (char === ';') i = mark(i, ';', text[i + 1] === ';' ? 2 : 1);
    else if (text.startsWith('&&', i)) i = mark(i, '&&');
    else if (text.startsWith('||', i)) i = mark(i, '||');
    else if (char === '&') {
      if (/[<>]/.test(text[i - 1] ?? '') || text[i + 1] === '>') i++;
      else i = mark(i, '&');
    } else if (char === '|') {
      if (text[i - 1] === '>') i++;
      else i = mark(i, '|', text[i + 1] === '&' ? 2 : 1);
    } else if (/[\s<>]/.test(char)) i++;
    else {
      const isStart = i === 0 || /[\s;&|()]/.test(text[i - 1] ?? '');
      if (char === '#' && isStart) {
        mark(i, '#');
        const end = text.indexOf('\n', i);
        i = end < 0 ? text.length : end;
        continue;
      }
      wordPattern.lastIndex = i;
      const word = wordPattern.exec(text)?.[0] ?? char;
      const isWhole = isStart && /^(?:$|[\s;&|()<>])/.test(text.slice(i + word.length, i + word.length + 1));
      if (!readWord(isWhole ? word : '', i)) return undefined;
      i += word.length;
    }
  }
  return open.length === 0 ? { marks, singleQuoted } : undefined;

  /** False where a word closes what is not open. */
  function readWord(word: string, at: number): boolean {
    const top = open.at(-1);
    if (top === ']]') {
      if (word === ']]') open.pop();
      expectsCommand = false;
    } else if (top === 'esac' && word === 'in') expectsCommand = true;
    else if (!expectsCommand) return true;
    else if (word === '!') mark(at, '!');
    else if (connectors.has(word)) expectsCommand = true;
    else if (Object.hasOwn(openers, word)) {
      open.push(openers[word] ?? '');
      expectsCommand = /^(?:if|until|while|\{)$/.test(word);
    } else if (/^(?:done|esac|fi|\})$/.test(word)) {
      if (open.pop() !== word) return false;
      expectsCommand = false;
    } else expectsCommand = false;
    return true;
  }
}
