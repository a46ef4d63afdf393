import { defineRule, type Fix } from '../../lint/rule';
import { insert } from '../../text/span';
import { setsErrorExit } from '../facts/shell-joints';
import type { Instruction } from '../model/nodes';
import { shellWords, usesPosixShell } from '../model/platform';
import type { ShellCommand } from '../model/shell';

export default defineRule({
  id: 'dockerfile/require-heredoc-errexit',
  category: 'correctness',
  severity: 'warning',
  messages: { goesOn: 'Without `set -e` this script goes on when a command fails; only the last one decides.' },
  fixes: { add: { title: 'Begin with `set -e`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const { heredocs, stage, commands, script } = instruction;
      const [heredoc] = heredocs;
      if (!heredoc?.terminator || !stage || script.hasErrors || !usesPosixShell(instruction)) return;
      const [first] = commands;
      const body = stage.file.slice(heredoc.body);
      if (!first || first.span.start < heredoc.body.start || stopsAtErrors(instruction, body)) return;
      if (!hasLooseCommands(instruction, body)) return;
      ctx.report({
        at: heredoc.marker,
        message: 'goesOn',
        fixes: [setErrorExit(instruction, heredoc.body.start, body)],
      });
    },
  },
});

/** Commands that do not fail, or whose failure shows by itself. */
const harmless = /^(?:echo|printf|export|set|umask|:|true|readonly|local|shopt|trap)$/;

function stopsAtErrors(instruction: Instruction, body: string): boolean {
  if (setsErrorExit(instruction) || /^#![^\n]*\s-[A-Za-z]*e/.test(body)) return true;
  const option = /(?:^|\s)-[A-Za-z]*e|errexit/;
  return option.test(instruction.words[0]?.text ?? '') || option.test((shellWords(instruction) ?? []).join(' '));
}

/** A command that something follows without `&&`, `||` or a pipe; also behind a loop or a condition. */
function hasLooseCommands({ commands }: Instruction, body: string): boolean {
  const last = commands.reduce((latest, { span }) => Math.max(latest, span.start), 0);
  const isLoose = ({ name, depth, separator, span }: ShellCommand) =>
    depth === 0 && separator === undefined && span.end <= last && !harmless.test(name.value);
  if (commands.some(isLoose)) return true;
  const behindBlock =
    /(?:^|\n)[ \t]*(?:done|fi|esac|\})[ \t]*(?:;|\n)[ \t\n]*(?!(?:fi|done|esac|else|elif|then|do)\b)[A-Za-z./]/;
  return commands.length > 1 && behindBlock.test(body);
}

/** Behind a shebang, with the tabs of the first line. */
function setErrorExit({ stage }: Instruction, start: number, body: string): Fix<'add'> {
  const shebang = /^#![^\n]*\n/.exec(body)?.[0].length ?? 0;
  const indent = /^[ \t]*/.exec(body.slice(shebang))?.[0] ?? '';
  const text = `${indent}set -e${stage?.file.source.lineEnd ?? '\n'}`;
  return { title: 'add', edits: () => [insert(start + shebang, text)] };
}
