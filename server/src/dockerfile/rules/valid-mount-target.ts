import { defineRule } from '../../lint/rule';
import { type RunMount, runMounts } from '../facts/run-mounts';
import type { MountOption } from '../model/mounts';
import { resolved, workdirAt } from '../model/workdir';

export default defineRule({
  id: 'dockerfile/valid-mount-target',
  category: 'correctness',
  severity: 'error',
  messages: {
    root: 'Nothing can be mounted over the whole image; the builder refuses `/`.',
    taken: 'Another mount of this `RUN` has this target; one of the two stays hidden.',
  },
  on: {
    run(instruction, ctx) {
      const mounts = runMounts(instruction);
      if (mounts.length === 0) return;
      const taken = new Set<string>();
      const workdir = workdirAt(instruction);
      for (const mount of mounts) {
        const option = targetOption(mount);
        const written = option?.value;
        if (!option || !written || written.includes('$')) continue;
        const path = resolved(written, workdir) ?? written;
        if (path === '/' && mount.type !== 'secret' && mount.type !== 'ssh')
          ctx.report({ at: option.span, message: 'root' });
        else if (taken.has(path)) ctx.report({ at: option.span, message: 'taken', atMost: 'warning' });
        taken.add(path);
      }
    },
  },
});

function targetOption({ options }: RunMount): MountOption | undefined {
  return options.findLast(({ name }) => /^(?:target|dst|destination)$/.test(name));
}
