import { defineRule } from '../../lint/rule';
import { valueFix } from '../edits/replace-value';
import { memoryLimit, swapLimit } from '../facts/limits';
import { lacksUnit } from '../values/byte-amounts';

export default defineRule({
  id: 'compose/valid-memswap-limit',
  category: 'correctness',
  severity: 'warning',
  messages: {
    hasNoLimit: '`memswap_limit` needs a memory limit beside it; without one the engine refuses it.',
    isBelow: '`memswap_limit` is memory and swap together, so {text} is too little for a memory limit of {limit}.',
  },
  fixes: { write: { title: 'Write `{text}`, which allows no swap', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const swap = swapLimit(service);
        if (!swap?.amount || swap.amount < 0 || swap.merged.layer.file !== project.here) continue;
        const limit = memoryLimit(service);
        if (!limit || limit.amount === 0) {
          if (project.isWhole) ctx.report({ at: swap.value.span, message: 'hasNoLimit' });
          continue;
        }
        // A number that lacks its unit is reported as such.
        const texts = [swap.value.text ?? '', limit.value.text ?? ''];
        if (limit.amount === undefined || swap.amount >= limit.amount || texts.some(lacksUnit)) continue;
        const text = limit.value.text ?? '';
        ctx.report({
          at: swap.value.span,
          message: 'isBelow',
          data: { text: swap.value.text ?? '', limit: text },
          fixes: limit.value.hasVariable ? [] : valueFix(project.here, 'write', swap.value, text),
        });
      }
    },
  },
});
