import { defineRule, type RuleContext } from '../../lint/rule';
import { type Edit, replace, span } from '../../text/span';
import { hasCommentInside, jsonText } from '../facts/exec-form';
import { entrypointOf } from '../facts/final-command';
import type { Instruction } from '../model/nodes';
import { isWindows } from '../model/platform';
import type { Word } from '../model/words';
import { commandLines } from '../shell-words';

const operators: ReadonlySet<string> = new Set(['&&', '||', '|', ';', '>', '>>', '<', '2>&1']);
const shell = /^(?:ba|da|a|k|z|fi)?sh$|^(?:cmd|powershell|pwsh)(?:\.exe)?$/i;
/** Programs to which such words mean something. */
const takesOperators = /^(?:\[|awk|bc|dc|echo|expr|find|gawk|jq|mawk|parallel|printf|sed|test|xargs|yq)$/;

export default defineRule({
  id: 'dockerfile/no-shell-syntax-in-exec-form',
  category: 'correctness',
  severity: 'warning',
  messages: {
    operator: 'No shell reads this array, so `{text}` is passed to `{program}` as an argument.',
    commandLine: 'An array is not split at blanks, so a program called `{text}` is looked for.',
  },
  fixes: {
    split: { title: 'Write one element for each word', safety: 'suggestion' },
    throughShell: { title: 'Let `sh -c` read the line', safety: 'suggestion' },
  },
  on: { cmd: reportShellSyntax, entrypoint: reportShellSyntax, healthcheck: reportShellSyntax, run: reportShellSyntax },
});

function reportShellSyntax(
  instruction: Instruction,
  ctx: RuleContext<'operator' | 'commandLine', 'split' | 'throughShell'>,
): void {
  const { json, commands, stage } = instruction;
  const [program, ...others] = json ?? [];
  if (!json || !program || !commands[0] || (stage && instruction.kind === 'cmd' && entrypointOf(stage))) return;
  if (others.length === 0) {
    if (isCommandLine(program.value) && !isWindows(stage)) {
      ctx.report({
        at: program.span,
        message: 'commandLine',
        data: { text: program.value },
        fixes: lineFixes(instruction, program),
      });
    }
    return;
  }
  const names = commandLines(commands[0]).map(({ name }) => name);
  if (names.some((name) => shell.test(name) || takesOperators.test(name))) return;
  const operator = others.find(({ value }) => operators.has(value));
  if (!operator) return;
  const edit = shellEdit(instruction, json);
  ctx.report({
    at: operator.span,
    message: 'operator',
    data: { text: operator.value, program: program.value },
    fixes: edit ? [{ title: 'throughShell', edits: () => [edit] }] : [],
  });
}

/** Words behind a program, none of which looks like a part of a path with blanks. */
function isCommandLine(text: string): boolean {
  return /^[\w./-]+ +[^ ]/.test(text) && !/\\|^[A-Za-z]:|^[^ /]*\/[^ ]* [^ -][^ /]*\//.test(text);
}

function lineFixes(instruction: Instruction, { value, span: at }: Word) {
  if (hasCommentInside(instruction)) return [];
  if (/["'`$&|;<>*?()[\]{}~\\]/.test(value)) {
    const text = `"sh", "-c", ${JSON.stringify(value)}`;
    return [{ title: 'throughShell' as const, edits: () => [replace(at, text)] }];
  }
  const text = jsonText(value.trim().split(/ +/)).slice(1, -1);
  return [{ title: 'split' as const, edits: () => [replace(at, text)] }];
}

/** Only plain words: others would need quotes for the shell. */
function shellEdit(instruction: Instruction, json: readonly Word[]): Edit | undefined {
  const first = json[0];
  const last = json.at(-1);
  const isPlain = json.every(({ value }) => operators.has(value) || /^[\w./:=@%+,-]+$/.test(value));
  if (!first || !last || !isPlain || hasCommentInside(instruction)) return undefined;
  const line = json.map(({ value }) => value).join(' ');
  return replace(span(first.span.start, last.span.end), `"sh", "-c", ${JSON.stringify(line)}`);
}
