import { defineRule } from '../../lint/rule';
import { isExported } from '../facts';
import { bringerOf, removalsOf } from '../facts/secret-files';

export default defineRule({
  id: 'dockerfile/no-secret-removed-later',
  category: 'security',
  severity: 'error',
  readsWholeFile: true,
  messages: { kept: 'This hides `{file}` only: the layer of line {line} still holds it.' },
  on: {
    stage(stage, ctx) {
      for (const { name, path, at, instruction } of removalsOf(stage)) {
        const bringer = bringerOf(name, instruction);
        if (!bringer) continue;
        const line = String(stage.file.source.lineAt(bringer.span.start) + 1);
        ctx.report({
          at,
          message: 'kept',
          data: { file: path, line },
          ...(isExported(stage) ? {} : { atMost: 'info' as const }),
        });
      }
    },
  },
});
