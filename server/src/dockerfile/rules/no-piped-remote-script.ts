import { defineRule } from '../../lint/rule';
import { textOf, writtenFiles } from '../facts/command-text';
import type { Instruction } from '../model/nodes';
import { shellInForce } from '../model/platform';
import type { ShellCommand } from '../model/shell';
import { commandWords, programOf } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/no-piped-remote-script',
  category: 'security',
  severity: 'warning',
  messages: {
    piped: 'What the server sends runs unseen, and half a download runs as well.',
  },
  on: {
    run(instruction, ctx) {
      if (/^(?:pwsh|powershell)/i.test(programName(shellInForce(instruction) ?? ''))) {
        const [word] = instruction.words;
        const found =
          word &&
          /\|(?<=\b(?:iwr|irm|curl|wget|Invoke-WebRequest|Invoke-RestMethod)\b[^;|]*\|)\s*(?:iex|Invoke-Expression)\b/i.test(
            word.text,
          );
        if (found) ctx.report({ at: instruction.keyword.span, message: 'piped' });
        return;
      }
      for (const command of instruction.commands) {
        if (!isDownload(command) || writtenFiles(command, instruction).length > 0) continue;
        if (isPipedIntoInterpreter(command, instruction) || isSubstituted(command, instruction)) {
          ctx.report({ at: commandWords(command)[0]?.span ?? command.name.span, message: 'piped' });
        }
      }
    },
  },
});

const interpreter = /^(?:(?:ba|da|a|k|z)?sh|python\d*(?:\.\d+)*|perl|node|deno|bun|php|ruby)$/;

function isDownload(command: ShellCommand): boolean {
  if (!/^(?:curl|wget|fetch)$/.test(programOf(command))) return false;
  return command.args.every(({ value }) => !/^file:|^https?:\/\/(?:localhost|127\.)/.test(value));
}

/** `curl … | sh`, also behind `sudo` and after filters that do not check anything. */
function isPipedIntoInterpreter(command: ShellCommand, { commands }: Instruction): boolean {
  let current = command;
  for (let i = commands.indexOf(command) + 1; i < commands.length; i++) {
    if (current.separator !== '|' && current.separator !== '|&') return false;
    const next = commands[i];
    if (!next) return false;
    if (next.depth > command.depth) continue;
    if (interpreter.test(programOf(next))) return readsInput(next);
    current = next;
  }
  return false;
}

/** `sh`, `sh -s -- ARG`, `python -`; not `sh file` and not `python -c CODE`, which read the pipe as data. */
function readsInput(command: ShellCommand): boolean {
  const args = commandWords(command).slice(1);
  const [first] = args.filter(({ value }) => !/^-[a-zA-Z]*[euxlS]$/.test(value));
  if (!first) return true;
  return /^-(?:$|s|-$)/.test(first.value);
}

/** `bash <(curl …)` and `sh -c "$(curl …)"`: the download is an argument of an interpreter, or of `eval` and `source`. */
function isSubstituted(command: ShellCommand, instruction: Instruction): boolean {
  if (command.depth === 0) return false;
  return instruction.commands.some((outer) => {
    if (outer === command || outer.span.start > command.span.start || outer.span.end < command.span.end) return false;
    const program = programOf(outer);
    if (!interpreter.test(program) && !/^(?:eval|source|\.)$/.test(program)) return false;
    const before = textOf(outer, instruction).slice(0, command.span.start - outer.span.start);
    return /<\(\s*$|(?:-\w*c|eval)\s+"?(?:\$\(|`)\s*$/.test(before.slice(-80));
  });
}

function programName(path: string): string {
  return path.replace(/^.*[\\/]/, '');
}
