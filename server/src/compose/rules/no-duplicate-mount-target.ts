import { defineRule } from '../../lint/rule';
import { type MountTarget, mountTargetsOf } from '../facts/mount-targets';

export default defineRule({
  id: 'compose/no-duplicate-mount-target',
  category: 'correctness',
  severity: 'error',
  messages: {
    isTaken: 'Something else is mounted at `{path}` already; Compose drops one of the two, or the start fails.',
  },
  on: {
    service(service, ctx) {
      const firsts = new Map<string, MountTarget>();
      for (const target of mountTargetsOf(service)) {
        const { at, path, text } = target;
        const first = firsts.get(path);
        if (!first) firsts.set(path, target);
        else if (text === undefined || text !== first.text) {
          const related = [{ span: first.at, message: 'The first one' }];
          ctx.report({ at, message: 'isTaken', data: { path }, related });
        }
      }
    },
  },
});
