import { defineRule, type Severity } from '../../lint/rule';

import type { InstructionKind } from '../model/nodes';

/** Without a command the builder goes on, and a shell is given an empty text. */
const commands: ReadonlySet<InstructionKind | undefined> = new Set(['cmd', 'entrypoint', 'run']);

export default defineRule({
  id: 'dockerfile/require-arguments',
  category: 'correctness',
  severity: 'error',
  aliases: [
    'dfu:ARGUMENT_MISSING',
    'dfu:ARGUMENT_REQUIRES_AT_LEAST_ONE',
    'dockerfilelint:required_params',
    'dockadvisor:RunMissingCommand',
    'dockadvisor:CmdMissingCommand',
    'dockadvisor:EntrypointMissingCommand',
    'dfu:ARGUMENT_REQUIRES_AT_LEAST_TWO',
  ],
  messages: {
    missing: '`{keyword}` has no argument, so the build stops here.',
    noCommand: '`{keyword}` has no command, so nothing is run.',
  },
  on: {
    statement({ file, instruction }, ctx) {
      const { kind, keyword, logical } = instruction;
      if (!kind || !instruction.isDone) return;
      const last = instruction.flags.at(-1);
      const isEmpty = last
        ? !/[^\s\\`]/.test(file.slice({ start: last.span.end, end: instruction.argumentSpan.end }))
        : logical.text.trim() === '';
      if (!isEmpty) return;
      const atMost: { atMost?: Severity } = commands.has(kind) ? { atMost: 'warning' } : {};
      ctx.report({
        at: keyword.span,
        message: commands.has(kind) ? 'noCommand' : 'missing',
        data: { keyword: keyword.text.toUpperCase() },
        ...atMost,
      });
    },
  },
});
