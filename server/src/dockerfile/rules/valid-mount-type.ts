import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace, span } from '../../text/span';
import { isUnknown, mountTypes, runMounts } from '../facts/run-mounts';

/** What people know from other places. */
const elsewhere: Readonly<Record<string, string>> = { volume: 'cache', ramfs: 'tmpfs' };

export default defineRule({
  id: 'dockerfile/valid-mount-type',
  category: 'correctness',
  severity: 'error',
  aliases: ['dockadvisor:RunInvalidMountFlag'],
  messages: {
    invalid: 'A build has no mounts of type `{type}`: `bind`, `cache`, `secret`, `ssh` and `tmpfs` are all.',
  },
  fixes: { use: { title: 'Use the type `{type}`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      for (const { options, type } of runMounts(instruction)) {
        const option = options.findLast(({ name }) => name === 'type');
        if (type || !option?.value || isUnknown(option)) continue;
        const at = span(option.span.end - option.value.length, option.span.end);
        const known = Object.hasOwn(elsewhere, option.value) ? elsewhere[option.value] : undefined;
        const types = known ? [known] : nearestNames(option.value, mountTypes);
        ctx.report({
          at,
          message: 'invalid',
          data: { type: option.value },
          fixes: types.map((right) => ({ title: 'use', data: { type: right }, edits: () => [replace(at, right)] })),
        });
      }
    },
  },
});
