import { defineRule, type RuleContext } from '../../lint/rule';
import { replace } from '../../text/span';
import { builtins, hasCommentInside, jsonText, plainWords } from '../facts/exec-form';
import type { Instruction } from '../model/nodes';
import { isWindows, shellInForce } from '../model/platform';
import type { ShellCommand } from '../model/shell';
import type { Word } from '../model/words';

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
    needless: '`{keyword}` starts a shell only to replace it; nothing here needs one.',
  },
  fixes: {
    execForm: { title: 'Write `{keyword}` as a JSON array', safety: 'suggestion' },
    throughShell: { title: 'Keep the shell, and let `exec` replace it by the program', safety: 'suggestion' },
  },
  on: { cmd: reportShellForm, entrypoint: reportShellForm },
});

function reportShellForm(
  instruction: Instruction,
  ctx: RuleContext<'shellForm' | 'needless', 'execForm' | 'throughShell'>,
): void {
  const [command] = instruction.words;
  if (instruction.json || !command || !isMeantForAShell(command.text)) return;
  if (shellInForce(instruction) !== undefined || isWindows(instruction.stage)) return;

  const keyword = instruction.keyword.text.toUpperCase();
  const exec = hasCommentInside(instruction) ? undefined : (execForm(instruction) ?? shellExec(instruction, command));
  const handsOver = /^exec\s/.test(command.text);
  if (handsOver && exec?.title !== 'execForm') return;
  ctx.report({
    at: instruction.keyword.span,
    message: handsOver ? 'needless' : 'shellForm',
    data: { keyword },
    ...(handsOver ? { atMost: 'hint' } : {}),
    fixes: exec
      ? [{ title: exec.title, data: { keyword }, edits: () => [replace(command.span, jsonText(exec.words))] }]
      : [],
  });
}

/** A broken array was meant as one, and a variable alone may hold anything. */
function isMeantForAShell(text: string): boolean {
  return !text.startsWith('[') && !/^"?\$(?:\w+|\{[^}]*\})"?$/.test(text);
}

interface JsonForm {
  readonly title: 'execForm' | 'throughShell';
  readonly words: readonly string[];
}

/** Only where the text is one command of plain words. */
function execForm(instruction: Instruction): JsonForm | undefined {
  const words = plainWords(instruction);
  return words && { title: 'execForm', words };
}

/** Only for one command, or several that are joined by `&&`, in one line: elsewhere `exec` would change what runs. */
function shellExec({ script, stage }: Instruction, { text, span }: Word): JsonForm | undefined {
  const commands = script.commands.filter(({ depth }) => depth === 0);
  const last = commands.at(-1);
  if (!last || script.hasErrors || stage?.file.slice(span) !== text) return undefined;
  const isChain = commands.every(({ separator }, i) => separator === (i < commands.length - 1 ? '&&' : undefined));
  if (!isChain || !isExecutable(last, span.end) || commands[0]?.span.start !== span.start) return undefined;
  const at = last.span.start - span.start;
  return { title: 'throughShell', words: ['sh', '-c', `${text.slice(0, at)}exec ${text.slice(at)}`] };
}

function isExecutable({ name, span }: ShellCommand, end: number): boolean {
  return span.end === end && span.start === name.span.start && name.isLiteral && !builtins.has(name.value);
}
