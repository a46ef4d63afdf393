import { defineRule } from '../../lint/rule';
import { span } from '../../text/span';
import { textOf, writtenFiles } from '../facts/command-text';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { programOf } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/no-disabled-host-key-check',
  category: 'security',
  severity: 'warning',
  messages: {
    unchecked: '`{option}` accepts any server, so another one can answer in its place.',
    scanned: '`ssh-keyscan` takes whatever key it is given, so it vouches for nobody.',
  },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const program = programOf(command);
      if (program === 'ssh-keyscan' && !isCompared(instruction)) {
        ctx.report({ at: command.name.span, message: 'scanned', atMost: 'info' });
      }
      const isText = /^(?:echo|printf)$/.test(program) && writtenFiles(command, instruction).length === 0;
      const match = isText ? undefined : optionIn(command, instruction);
      if (!match) return;
      const start = command.span.start + match.index;
      ctx.report({ at: span(start, start + match[0].length), message: 'unchecked', data: { option: match[0] } });
    },
  },
});

function optionIn(command: ShellCommand, instruction: Instruction): RegExpExecArray | undefined {
  return (
    /\bStrictHostKeyChecking(?:[ \t]{0,4}=[ \t]{0,4}|[ \t]{1,4})"?(?:no|off)\b|\bUserKnownHostsFile(?:[ \t]{0,4}=[ \t]{0,4}|[ \t]{1,4})\/dev\/null/i.exec(
      textOf(command, instruction),
    ) ?? undefined
  );
}

/** The step compares the key with one that it knows. */
function isCompared({ commands }: Instruction): boolean {
  return commands.some(({ name }) => /^(?:ssh-keygen|sha256sum|cmp|diff|grep)$/.test(name.value));
}
