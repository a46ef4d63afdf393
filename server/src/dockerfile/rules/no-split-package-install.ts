import { defineRule } from '../../lint/rule';
import { isExported } from '../facts';
import { splitInstalls } from '../packages/split-installs';

export default defineRule({
  id: 'dockerfile/no-split-package-install',
  category: 'size',
  severity: 'info',
  messages: {
    split: '`{tool}` installs in {count} `RUN` instructions of this stage; each loads the index and adds a layer.',
  },
  on: {
    stage(stage, ctx) {
      if (!isExported(stage)) return;
      for (const { installs } of splitInstalls(stage)) {
        const [first, second, ...others] = installs;
        if (!first || !second) continue;
        ctx.report({
          at: second.change.tool.span,
          message: 'split',
          data: { tool: first.change.tool.tool, count: String(installs.length) },
          related: [first, ...others].map(({ change }) => ({ span: change.tool.span, message: 'Also installs' })),
        });
      }
    },
  },
});
