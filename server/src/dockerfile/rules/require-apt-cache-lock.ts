import { defineRule } from '../../lint/rule';
import { insert, replace } from '../../text/span';
import { optionValue, runMounts, targetOf } from '../facts/run-mounts';
import { mountOption } from '../model/mounts';

export default defineRule({
  id: 'dockerfile/require-apt-cache-lock',
  category: 'correctness',
  severity: 'info',
  messages: { shared: 'Two builds may use `{target}` at a time; apt needs it for itself and fails on its lock.' },
  fixes: { lock: { title: 'Add `sharing=locked`', safety: 'safe' } },
  on: {
    run(instruction, ctx) {
      for (const mount of runMounts(instruction)) {
        const target = targetOf(mount)?.replace(/\/$/, '') ?? '';
        if (mount.type !== 'cache' || !/^\/var\/(?:cache|lib)\/apt(?:\/(?:archives|lists))?$/.test(target)) continue;
        const sharing = optionValue(mount, 'sharing');
        if (sharing !== undefined && sharing !== 'shared') continue;
        const option = mountOption(mount.flag, 'sharing');
        const edit = option ? replace(option.span, 'sharing=locked') : insert(mount.flag.span.end, ',sharing=locked');
        ctx.report({
          at: option?.span ?? mountOption(mount.flag, 'target', 'dst', 'destination')?.span ?? mount.flag.span,
          message: 'shared',
          data: { target },
          fixes: [{ title: 'lock', edits: () => [edit] }],
        });
      }
    },
  },
});
