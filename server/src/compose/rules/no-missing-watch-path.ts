import { defineRule } from '../../lint/rule';
import { watchesOf } from '../facts/watches';

export default defineRule({
  id: 'compose/no-missing-watch-path',
  category: 'correctness',
  severity: 'warning',
  messages: { isMissing: 'There is no `{path}`, so nothing ever triggers this rule.' },
  on: {
    composeProject({ disk, here }, ctx) {
      if (!disk) return;
      for (const service of here.services) {
        for (const { path } of watchesOf(service)) {
          const isPlain =
            path?.text !== undefined && !path.hasVariable && !/^(?:[/~\\]|[A-Za-z]:)|[*?[\]]/.test(path.text);
          if (!path || !isPlain || disk.kindOf(path.written, here) !== 'missing') continue;
          ctx.report({ at: path.span, message: 'isMissing', data: { path: path.written.slice(0, 80) } });
        }
      }
    },
  },
});
