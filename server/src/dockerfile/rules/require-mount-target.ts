import { defineRule } from '../../lint/rule';
import { optionValue, runMounts, targetOf } from '../facts/run-mounts';
import { workdirAt } from '../model/workdir';

export default defineRule({
  id: 'dockerfile/require-mount-target',
  category: 'correctness',
  severity: 'error',
  messages: {
    noTarget:
      'This `{type}` mount has no `target`, so it would lie over the working directory; where that is `/` the build stops.',
    noName: 'This secret has no `id`, `source` or `target`, so the builder does not know which one is meant.',
  },
  on: {
    run(instruction, ctx) {
      for (const mount of runMounts(instruction)) {
        const { type, flag, options } = mount;
        if (!type || type === 'ssh' || options.some(({ name, value }) => name.includes('$') || value === '')) continue;
        if (type === 'secret') {
          if (!optionValue(mount, 'id', 'source', 'src') && !targetOf(mount))
            ctx.report({ at: flag.span, message: 'noName' });
        } else if (!targetOf(mount)) {
          const hasWorkdir = (workdirAt(instruction) ?? '/') !== '/';
          // What a stage made, laid over the working directory, is mostly meant.
          const isMeant = type === 'bind' && optionValue(mount, 'from') !== undefined;
          ctx.report({
            at: flag.span,
            message: 'noTarget',
            data: { type },
            ...(hasWorkdir ? { atMost: isMeant ? 'hint' : 'warning' } : {}),
          });
        }
      }
    },
  },
});
