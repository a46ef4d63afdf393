import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { hasDownloadSettings, isBusyboxWget, wgetCommand } from '../facts/downloads';
import type { Instruction } from '../model/nodes';
import { baseFamily } from '../packages/base-family';
import { commandWords, hasFlag } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/no-wget-progress-bar',
  category: 'clarity',
  severity: 'hint',
  aliases: ['DL3047'],
  messages: { bar: 'The progress bar of `wget` fills the build log with thousands of lines.' },
  fixes: { calm: { title: 'Add `{flag}`', safety: 'safe' } },
  on: {
    run(instruction, ctx) {
      const { stage } = instruction;
      for (const command of instruction.commands) {
        const wget = wgetCommand(command);
        const [program, ...args] = commandWords(command);
        if (!wget || !program || !stage || wget.operands.length === 0) continue;
        if (
          hasFlag(wget, ...calm) ||
          args.some(({ value, isLiteral }) => isNoVerbose(value) || isFlagVariable(value, isLiteral))
        )
          continue;
        if (hasDownloadSettings(stage.file)) continue;
        const flag = knowsProgress(instruction) ? '--progress=dot:giga' : '-q';
        const text = instruction.json ? `, ${JSON.stringify(flag)}` : ` ${flag}`;
        ctx.report({
          at: program.span,
          message: 'bar',
          fixes: [{ title: 'calm', data: { flag }, edits: () => [insert(program.span.end, text)] }],
        });
      }
    },
  },
});

const calm: readonly string[] = [
  '--quiet',
  '--no-verbose',
  '--progress',
  '--output-file',
  '--append-output',
  '--background',
  '--version',
  '--help',
  '--spider',
];

/** `-nv` is one flag of two letters. */
function isNoVerbose(value: string): boolean {
  return /^-[a-zA-Z]*nv/.test(value);
}

function isFlagVariable(value: string, isLiteral: boolean): boolean {
  return !isLiteral && /opt|flag|arg/i.test(value);
}

/** GNU wget for sure; BusyBox has `-q`, and stops at flags that it does not know. */
function knowsProgress(instruction: Instruction): boolean {
  const family = instruction.stage && baseFamily(instruction.stage);
  return family !== undefined && family !== 'none' && !isBusyboxWget(instruction);
}
