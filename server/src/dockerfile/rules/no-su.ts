import { defineRule, type RuleContext } from '../../lint/rule';
import { rootBase } from '../facts/base-images';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';

/** Accounts of stores, whose set-up is done under their own name. */
const storeUser = /^(?:postgres|mysql|mongodb|oracle|db2inst1|redis|elasticsearch)$/;

export default defineRule({
  id: 'dockerfile/no-su',
  category: 'clarity',
  severity: 'info',
  messages: {
    step: '`su` opens a session for one command; `USER` runs the step, and all below it, as that user.',
    start: '`{program}` stays in front of the program as PID 1 and keeps signals from it; `USER` does not.',
  },
  on: {
    run(instruction, ctx) {
      for (const command of instruction.commands) {
        if (baseName(command) !== 'su' || !command.args.some(({ value }) => /^(?:-\w*c|--command)/.test(value)))
          continue;
        const isStore =
          command.args.some(({ value }) => storeUser.test(value)) ||
          /postgres|mysql|maria|mongo/.test(imageOf(instruction));
        if (!isStore) ctx.report({ at: command.name.span, message: 'step' });
      }
    },
    cmd: checkStart,
    entrypoint: checkStart,
  },
});

function checkStart({ commands }: Instruction, ctx: RuleContext<'step' | 'start'>): void {
  for (const command of commands) {
    const program = baseName(command);
    if (/^su(?:do)?$/.test(program) && command.args.length > 0) {
      ctx.report({ at: command.name.span, message: 'start', data: { program } });
    }
  }
}

function baseName({ name }: ShellCommand): string {
  return name.value.replace(/^.*\//, '');
}

function imageOf({ stage }: Instruction): string {
  return (stage && rootBase(stage)?.repository) ?? '';
}
