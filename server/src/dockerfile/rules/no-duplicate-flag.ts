import { defineRule, type Fix } from '../../lint/rule';
import { flagTypesOf, isFlagOpen } from '../facts/builder-flags';
import { removeFlag } from '../facts/flag-edits';
import type { Flag } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-duplicate-flag',
  category: 'correctness',
  severity: 'error',
  aliases: ['dfu:FLAG_DUPLICATE'],
  messages: { duplicate: '`{flag}` is given already, and the builder takes it once, so the build stops here.' },
  fixes: {
    removeThis: { title: 'Remove this `{flag}`', safety: 'suggestion' },
    removeFirst: { title: 'Remove the first `{flag}`', safety: 'suggestion' },
  },
  on: {
    statement({ instruction }, ctx) {
      const types = flagTypesOf(instruction.kind);
      const firsts = new Map<string, Flag>();
      for (const flag of instruction.flags) {
        const type = types.get(flag.name);
        if (!type || type.repeats) continue;
        const first = firsts.get(flag.name);
        if (!first) firsts.set(flag.name, flag);
        if (!first || isFlagOpen(flag, instruction)) continue;
        const data = { flag: `--${flag.name}` };
        const removeFirst: Fix<'removeFirst'> = {
          title: 'removeFirst',
          data,
          edits: () => [removeFlag(first, instruction)],
        };
        ctx.report({
          at: flag.span,
          message: 'duplicate',
          data,
          related: [{ span: first.span, message: 'The first one' }],
          fixes: [
            { title: 'removeThis', data, edits: () => [removeFlag(flag, instruction)] },
            ...(first.value?.text === flag.value?.text ? [] : [removeFirst]),
          ],
        });
      }
    },
  },
});
