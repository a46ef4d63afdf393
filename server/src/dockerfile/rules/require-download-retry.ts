import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import {
  addressesOf,
  curlCommand,
  hasDownloadSettings,
  isBusyboxWget,
  isNearby,
  wgetCommand,
} from '../facts/downloads';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { baseFamily } from '../packages/base-family';
import { commandWords, hasFlag, mayHoldFlags } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/require-download-retry',
  category: 'reproducibility',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/prefer-curl-config', 'tally/prefer-wget-config'],
  messages: { once: '`{tool}` tries once, so one short fault of the network ends the whole build.' },
  fixes: { retry: { title: 'Add `{flag}`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const { stage, json } = instruction;
      if (!stage || hasDownloadSettings(stage.file)) return;
      for (const command of instruction.commands) {
        const flag = missingFlag(command, instruction);
        const [program] = commandWords(command);
        if (!flag || !program) continue;
        ctx.report({
          at: program.span,
          message: 'once',
          data: { tool: program.value },
          fixes: [
            {
              title: 'retry',
              data: { flag },
              edits: () => [insert(program.span.end, json ? inJson(flag) : ` ${flag}`)],
            },
          ],
        });
      }
    },
  },
});

function missingFlag(command: ShellCommand, instruction: Instruction): string | undefined {
  const curl = curlCommand(command);
  const tool = curl ?? wgetCommand(command);
  if (!tool || mayHoldFlags(tool)) return undefined;
  const addresses = addressesOf(tool);
  if (addresses.length === 0 || addresses.some(isNearby)) return undefined;
  if (curl) return hasFlag(curl, '--retry', '--config', '--head') ? undefined : '--retry 3';
  const family = instruction.stage && baseFamily(instruction.stage);
  const isGnu = family !== undefined && family !== 'none' && !isBusyboxWget(instruction);
  return isGnu && !hasFlag(tool, '--tries', '--spider') ? '--tries=3' : undefined;
}

function inJson(flag: string): string {
  return flag
    .split(' ')
    .map((word) => `, ${JSON.stringify(word)}`)
    .join('');
}
