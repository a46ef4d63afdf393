import { defineRule } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { checkedValue, isTrue } from '../facts/checked-entry';

export default defineRule({
  id: 'compose/no-oom-kill-disable',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isDisabled: 'Without the OOM killer the container hangs, and the host with it; cgroup v2 ignores the key.',
    isSpared: '`oom_score_adj: {text}` spares this container, so the kernel kills others, the daemon included.',
    isOutside: '`oom_score_adj` lies between -1000 and 1000, so the container is not created.',
  },
  fixes: { removeKey: { title: 'Remove `{key}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      const { file, mapping } = service;
      const disable = checkedValue(service, 'oom_kill_disable');
      if (disable && isTrue(disable)) {
        const fixes = keyRemoval(file, 'removeKey', mapping, 'oom_kill_disable');
        ctx.report({ at: disable.span, message: 'isDisabled', fixes });
      }
      const score = checkedValue(service, 'oom_score_adj');
      if (!score || !/^[-+]?\d{1,9}$/.test(score.text ?? '')) return;
      const number = Number(score.text);
      if (number >= -900 && number <= 1000) return;
      ctx.report({
        at: score.span,
        message: Math.abs(number) > 1000 ? 'isOutside' : 'isSpared',
        data: { text: score.text ?? '' },
        fixes: keyRemoval(file, 'removeKey', mapping, 'oom_score_adj'),
      });
    },
  },
});
