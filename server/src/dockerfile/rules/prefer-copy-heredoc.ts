import { defineRule } from '../../lint/rule';
import { type Edit, replace, span } from '../../text/span';
import { inCaseOf } from '../facts';
import { textOf } from '../facts/command-text';
import { mayUse } from '../facts/frontend-level';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';

export default defineRule({
  id: 'dockerfile/prefer-copy-heredoc',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/prefer-copy-heredoc'],
  messages: { echoed: 'This writes `{file}` line by line; `COPY` with a here-document shows it as it will be.' },
  fixes: { useCopy: { title: 'Write the file with `COPY`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const { commands, stage, heredocs, json, isTrigger } = instruction;
      if (!stage || isTrigger || json || heredocs.length > 0 || !mayUse(stage.file, 4)) return;
      for (const [index, command] of commands.entries()) {
        const line = echoedLine(command, instruction);
        const next = commands[index + 1];
        const second = next && echoedLine(next, instruction);
        if (!line || line.appends || !second?.appends || second.file !== line.file) continue;
        const edit = useCopy(instruction);
        ctx.report({
          at: command.name.span,
          message: 'echoed',
          data: { file: line.file },
          fixes: edit ? [{ title: 'useCopy', edits: () => [edit] }] : [],
        });
      }
    },
  },
});

interface EchoedLine {
  readonly text: string;
  readonly file: string;
  readonly appends: boolean;
}

/** `echo "text" > file` of a text that the shell does not change. */
function echoedLine(command: ShellCommand, instruction: Instruction): EchoedLine | undefined {
  const { name, args, depth } = command;
  if (name.value !== 'echo' || depth > 0 || args.length === 0 || command.separator === '|') return undefined;
  if (args.some(({ isLiteral, text }) => !isLiteral || text.includes('\\')) || /^-/.test(args[0]?.value ?? '')) {
    return undefined;
  }
  const [, operator, file] = /(>>?)[ \t]*(\/[\w./-]+)[ \t]*$/.exec(textOf(command, instruction)) ?? [];
  if (!operator || !file || file.startsWith('/dev/') || file.startsWith('/proc/')) return undefined;
  const isUnquotedPattern = args.some(({ text }) => /^[^"']*[*?[{~]/.test(text));
  return isUnquotedPattern
    ? undefined
    : { text: args.map(({ value }) => value).join(' '), file, appends: operator === '>>' };
}

/** Where the RUN does nothing but write that file. */
function useCopy(instruction: Instruction): Edit | undefined {
  const { commands, stage, keyword, flags, span: at } = instruction;
  const lines = commands.map((command) => echoedLine(command, instruction));
  const [first] = lines;
  if (!stage || !first || flags.length > 0) return undefined;
  const { source } = stage.file;
  const isOneFile = lines.every((line, index) => line?.file === first.file && line.appends === index > 0);
  const texts = lines.map((line) => line?.text ?? '');
  const isPlain = commands.every(
    ({ span: own }, index) =>
      index === 0 ||
      /^[\s\\`]*(?:&&|;)[\s\\`]*$/.test(source.slice(span(commands[index - 1]?.span.end ?? 0, own.start))),
  );
  if (!isOneFile || !isPlain || texts.some((text) => text === 'EOF' || /[\r\n$]/.test(text))) return undefined;
  const body = [...texts, 'EOF'].join('\n');
  return source.lineEnd === '\n'
    ? replace(at, `${inCaseOf(keyword.text, 'copy')} <<EOF ${first.file}\n${body}`)
    : undefined;
}
