import type { ShellCommand, ShellWord } from '../dockerfile/model/shell';
import { type Span, span } from '../text/span';

/** The commands of a line of PowerShell, in the order in which they begin. Never throws, and reads each letter once. */
export function powershellCommands(text: string, line: Span): readonly ShellCommand[] {
  const commands: ShellCommand[] = [];
  let words: ShellWord[] = [];
  let position = line.start;

  while (position < line.end) {
    const char = text[position] ?? '';
    if (char === '#') break;
    if (char === '`' || /\s/.test(char)) position++;
    else if (/[;|&(){}]/.test(char)) {
      finish();
      position++;
    } else position = takeWord(position);
  }
  finish();
  return commands;

  function takeWord(start: number): number {
    let value = '';
    let isLiteral = true;
    let i = start;
    let quote = '';
    for (; i < line.end; i++) {
      const char = text[i] ?? '';
      const next = text[i + 1] ?? '';
      if (char === '`' && quote !== "'") {
        if (/\s/.test(next) && quote === '') break;
        value += next;
        i++;
      } else if (quote !== '' && char === quote) {
        if (next !== quote) quote = '';
        else {
          value += char;
          i++;
        }
      } else if (quote === '' && /["']/.test(char)) quote = char;
      else if (quote === '' && /[\s;|&(){}]/.test(char)) break;
      else {
        if (char === '$' && quote !== "'") isLiteral = false;
        value += char;
      }
    }
    words.push({ value, text: text.slice(start, i), span: span(start, i), isLiteral });
    return i;
  }

  /** `$ids = docker ps -q`: what is assigned to is no part of the command. */
  function finish(): void {
    const isAssignment = words[0]?.value.startsWith('$') && /^[-+]?=$/.test(words[1]?.value ?? '');
    const [name, ...args] = isAssignment ? words.slice(2) : words;
    words = [];
    const last = args.at(-1) ?? name;
    if (!name || !last) return;
    commands.push({ name, args, span: span(name.span.start, last.span.end), depth: 0, separator: undefined });
  }
}
