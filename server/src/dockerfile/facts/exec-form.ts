import type { Instruction } from '../model/nodes';
import type { ShellWord } from '../model/shell';

/** Commands of the shell itself: there is no such program to start. */
export const builtins: ReadonlySet<string> = new Set(
  '. : cd eval exit export read set shift source trap ulimit umask unset wait'.split(' '),
);

/**
 * The words of a shell form that is one command of plain words: those that its exec form has. An `exec` in front is
 * not one of them.
 */
export function plainWords({ script, words: [argument] }: Instruction): readonly string[] | undefined {
  const [command, ...others] = script.commands;
  if (!argument || !command || others.length > 0 || script.hasErrors) return undefined;
  const written = [command.name, ...command.args];
  const handsOver = command.name.value === 'exec';
  const words = handsOver ? command.args : written;
  const program = words[0]?.value ?? '';
  if (builtins.has(program) || (handsOver && /^(?:-|$)/.test(program))) return undefined;
  return written.every(isPlain) && isMadeOf(argument.text, written) ? words.map(({ value }) => value) : undefined;
}

/** A comment between the lines of an instruction, which an edit of the whole would lose. */
export function hasCommentInside({ stage, span }: Instruction): boolean {
  return (
    stage?.file.comments.some((comment) => span.start < comment.span.start && comment.span.end <= span.end) ?? false
  );
}

/** The text of an exec form. */
export function jsonText(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}

/** The shell would put something else in place of these. */
function isPlain({ text, isLiteral }: ShellWord): boolean {
  return isLiteral && !/[*?[\]{}~]/.test(text.replace(/'[^']*'|"[^"]*"/g, ''));
}

/** True where nothing but blanks stands between the words: no assignment, redirection or separator. */
function isMadeOf(text: string, words: readonly ShellWord[]): boolean {
  let position = 0;
  for (const word of words) {
    while (/\s/.test(text[position] ?? '')) position++;
    if (!text.startsWith(word.text, position)) return false;
    position += word.text.length;
  }
  return position === text.length;
}
