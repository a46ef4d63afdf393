import { defineRule } from '../../lint/rule';
import { earlySources } from '../packages/early-sources';
import { manifestsFirst } from '../packages/manifests-first';

export default defineRule({
  id: 'dockerfile/no-sources-before-install',
  category: 'speed',
  severity: 'warning',
  messages: { early: 'Every change of a source file repeats `{command}`, since all sources are copied before it.' },
  fixes: { order: { title: 'Copy `{files}` first and the rest below the installation', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      const early = earlySources(stage);
      if (!early) return;
      const { copy, source, install } = early;
      const next = stage.instructions[stage.instructions.indexOf(copy) + 1];
      const order = manifestsFirst(stage.file, copy, install, next);
      ctx.report({
        at: source.span,
        message: 'early',
        data: { command: install.text },
        related: [{ span: install.tool.span, message: 'Installs the dependencies' }],
        fixes: order ? [{ title: 'order', data: { files: order.files }, edits: () => [order.edit] }] : [],
      });
    },
  },
});
