import { defineRule } from '../../lint/rule';
import { apkCommand } from '../packages/apk';
import { hasMountOn, isCleanedAfter, isShipped, removesPath } from '../packages/caches';
import { hasFlag, mayHoldFlags } from '../packages/command-line';
import { isForeignManager } from '../packages/managers';
import { insertFlag } from '../packages/script-edits';

export default defineRule({
  id: 'dockerfile/no-apk-cache-in-layer',
  category: 'size',
  severity: 'info',
  aliases: [
    'DL3019',
    'DS-0025',
    'kics:apk-add-using-local-cache-path',
    'semgrep:missing-apk-no-cache',
    'dockerfilelint:apkadd-missing_nocache_or_updaterm',
  ],
  messages: { indexStays: '`apk add` without `--no-cache` leaves the package index in this layer.' },
  fixes: { skip: { title: 'Add `--no-cache`', safety: 'suggestion' } },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const apk = apkCommand(command);
      if (apk?.subcommand !== 'add' || apk.operands.length === 0 || hasFlag(apk, '--no-cache', '--no-network')) return;
      if (mayHoldFlags(apk) || !isShipped(instruction) || hasMountOn(instruction, cachePath)) return;
      if (isCleanedAfter(instruction, apk.span.end, (other) => removesPath(other, cachePath))) return;
      if (isForeignManager(command, instruction)) return;

      ctx.report({
        at: apk.span,
        message: 'indexStays',
        fixes: [{ title: 'skip', edits: () => [insertFlag(apk, instruction, '--no-cache')] }],
      });
    },
  },
});

const cachePath = /^(?:\/var(?:\/cache(?:\/(?:apk|\*))?)?|\/etc\/apk\/cache)(?:\/|$)/;
