import { isEverything } from '../../build-context/pattern-relations';
import { defineRule } from '../../lint/rule';
import { isContextUsed } from '../facts/use-of-context';

export default defineRule({
  id: 'dockerignore/no-empty-context',
  category: 'correctness',
  severity: 'warning',
  messages: {
    empty: 'This takes out every file and no `!` line brings one back, so `COPY` and `ADD` find nothing.',
  },
  on: {
    ignoreContext({ file, around }, ctx) {
      if (!isContextUsed(around)) return;
      const all = file.lines.findLast(({ pattern }) => pattern && !pattern.isException && isEverything(pattern));
      if (!all) return;
      const comesBack = file.lines.some(({ bang, span }) => bang && span.start > all.span.start);
      if (!comesBack) ctx.report({ at: all.path.span, message: 'empty' });
    },
  },
});
