import { defineRule, type RuleContext } from '../../lint/rule';
import { replace } from '../../text/span';
import type { Instruction } from '../model/nodes';
import { isWindows, shellInForce } from '../model/platform';
import type { ShellCommand, ShellWord } from '../model/shell';
import type { Word } from '../model/words';

/** Commands of the shell itself: there is no such program to start. */
const builtins = new Set('. : cd eval exit export read set shift source trap ulimit umask unset wait'.split(' '));

export default defineRule({
  id: 'dockerfile/no-shell-form-command',
  category: 'correctness',
  severity: 'warning',
  aliases: [
    'DL3025',
    'JSONArgsRecommended',
    'kics:not-using-json-in-cmd-and-entrypoint-arguments',
    'semgrep:prefer-json-notation',
  ],
  messages: {
    shellForm: '`{keyword}` in shell form may leave a shell as PID 1, which keeps stop signals from the program.',
  },
  fixes: {
    execForm: { title: 'Write `{keyword}` as a JSON array', safety: 'suggestion' },
    throughShell: { title: 'Keep the shell, and let `exec` replace it by the program', safety: 'suggestion' },
  },
  on: { cmd: reportShellForm, entrypoint: reportShellForm },
});

function reportShellForm(instruction: Instruction, ctx: RuleContext<'shellForm', 'execForm' | 'throughShell'>): void {
  const [command] = instruction.words;
  if (instruction.json || !command || !isMeantForAShell(command.text)) return;
  if (shellInForce(instruction) !== undefined || isWindows(instruction.stage)) return;

  const keyword = instruction.keyword.text.toUpperCase();
  const exec = hasCommentInside(instruction)
    ? undefined
    : (execForm(instruction, command) ?? shellExec(instruction, command));
  ctx.report({
    at: instruction.keyword.span,
    message: 'shellForm',
    data: { keyword },
    fixes: exec
      ? [{ title: exec.title, data: { keyword }, edits: () => [replace(command.span, jsonText(exec.words))] }]
      : [],
  });
}

/** A broken array was meant as one, `exec` gives up the shell, and a variable alone may hold anything. */
function isMeantForAShell(text: string): boolean {
  return !/^\[|^exec\s/.test(text) && !/^"?\$(?:\w+|\{[^}]*\})"?$/.test(text);
}

interface JsonForm {
  readonly title: 'execForm' | 'throughShell';
  readonly words: readonly string[];
}

/** Only where the text is one command of plain words. */
function execForm({ script }: Instruction, { text }: Word): JsonForm | undefined {
  const [command, ...others] = script.commands;
  if (!command || others.length > 0 || script.hasErrors || builtins.has(command.name.value)) return undefined;
  const words = [command.name, ...command.args];
  if (!words.every(isPlain) || !isMadeOf(text, words)) return undefined;
  return { title: 'execForm', words: words.map(({ value }) => value) };
}

/** Only for one command, or several that are joined by `&&`, in one line: elsewhere `exec` would change what runs. */
function shellExec({ script, stage }: Instruction, { text, span }: Word): JsonForm | undefined {
  const commands = script.commands.filter(({ depth }) => depth === 0);
  const last = commands.at(-1);
  if (!last || script.hasErrors || stage?.file.source.slice(span) !== text) return undefined;
  const isChain = commands.every(({ separator }, i) => separator === (i < commands.length - 1 ? '&&' : undefined));
  if (!isChain || !isExecutable(last, span.end) || commands[0]?.span.start !== span.start) return undefined;
  const at = last.span.start - span.start;
  return { title: 'throughShell', words: ['sh', '-c', `${text.slice(0, at)}exec ${text.slice(at)}`] };
}

function isExecutable({ name, span }: ShellCommand, end: number): boolean {
  return span.end === end && span.start === name.span.start && name.isLiteral && !builtins.has(name.value);
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

function hasCommentInside({ stage, span }: Instruction): boolean {
  return (
    stage?.file.comments.some((comment) => span.start < comment.span.start && comment.span.end <= span.end) ?? false
  );
}

function jsonText(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}
