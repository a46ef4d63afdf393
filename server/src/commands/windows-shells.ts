import type { ShellCommand, ShellWord } from '../dockerfile/model/shell';
import { type Span, span } from '../text/span';

/** The two shells of Windows: PowerShell, and the older one that runs `.bat` and `.cmd`. */
export type WindowsShell = 'powershell' | 'batch';

/** What they do not agree on. */
interface Lexis {
  /** Takes the meaning of the next sign, and joins lines. */
  readonly escapeSign: string;
  readonly quotes: string;
  readonly escapesInQuotes: boolean;
  /** Ends a command. */
  readonly separators: string;
  readonly variables: RegExp;
  /** Where no word has begun: the rest of the line says nothing. */
  readonly comment: RegExp;
  /** Words behind which a command begins. */
  readonly openings: RegExp;
}

const lexes: Readonly<Record<WindowsShell, Lexis>> = {
  powershell: {
    escapeSign: '`',
    quotes: `"'`,
    escapesInQuotes: true,
    separators: ';|&(){}',
    variables: /\$/,
    comment: /#/y,
    openings: /^$/,
  },
  batch: {
    escapeSign: '^',
    quotes: '"',
    escapesInQuotes: false,
    separators: '|&()',
    variables: /[%!]/,
    comment: /(?:::|rem(?=\s|$))/iy,
    openings: /^(?:do|else)$/i,
  },
};

/** The commands of a line of such a shell, in the order in which they begin. Never throws, and reads each letter once. */
export function windowsCommands(shell: WindowsShell, text: string, line: Span): readonly ShellCommand[] {
  const { escapeSign, quotes, escapesInQuotes, separators, variables, comment, openings } = lexes[shell];
  const commands: ShellCommand[] = [];
  let words: ShellWord[] = [];
  let position = line.start;

  while (position < line.end) {
    const char = text[position] ?? '';
    if (isComment(position)) break;
    if (char === escapeSign || /\s/.test(char) || isMark(position)) position++;
    else if (separators.includes(char)) {
      finish();
      position++;
    } else {
      position = takeWord(position);
      if (openings.test(words.at(-1)?.value ?? '')) finish();
    }
  }
  finish();
  return commands;

  function isComment(at: number): boolean {
    if (shell === 'batch' && words.length > 0) return false;
    comment.lastIndex = at;
    return comment.test(text);
  }

  /** `@` in front of a command keeps it quiet; quotes in the brackets of `for /f` hold a command. */
  function isMark(at: number): boolean {
    if (shell !== 'batch') return false;
    if (words.length === 0) return text[at] === '@' || text[at] === "'";
    return text[at] === "'" && text[at + 1] === ')';
  }

  function takeWord(start: number): number {
    let value = '';
    let isLiteral = true;
    let i = start;
    let quote = '';
    for (; i < line.end; i++) {
      const char = text[i] ?? '';
      const next = text[i + 1] ?? '';
      if (char === escapeSign && (quote === '' || (escapesInQuotes && quote !== "'"))) {
        if (/\s/.test(next) && quote === '') break;
        value += next;
        i++;
      } else if (quote !== '' && char === quote) {
        if (next !== quote) quote = '';
        else {
          value += char;
          i++;
        }
      } else if (quote === '' && quotes.includes(char)) quote = char;
      else if (quote === '' && (/\s/.test(char) || separators.includes(char) || isMark(i))) break;
      else {
        if (variables.test(char) && quote !== "'") isLiteral = false;
        value += char;
      }
    }
    // A word that lies beyond the line is none of ours.
    const end = Math.min(i, line.end);
    words.push({ value, text: text.slice(start, end), span: span(start, end), isLiteral });
    return end;
  }

  /** `$ids = docker ps -q`: what is assigned to is no part of the command. */
  function finish(): void {
    const isAssignment = words[0]?.value.startsWith('$') && /^[-+]?=$/.test(words[1]?.value ?? '');
    const [name, ...args] = isAssignment ? words.slice(2) : words;
    words = [];
    const last = args.at(-1) ?? name;
    if (!name || !last) return;
    commands.push({
      name,
      args,
      span: span(name.span.start, last.span.end),
      depth: 0,
      separator: undefined,
      answers: null,
    });
  }
}
