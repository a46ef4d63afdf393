import { inWords } from '../../data/durations';
import { defineRule } from '../../lint/rule';
import { healthcheckType, secondsOf } from '../facts/health-flags';

export default defineRule({
  id: 'dockerfile/no-healthcheck-timeout-above-interval',
  category: 'correctness',
  severity: 'info',
  messages: {
    longer: 'A probe may take {timeout}, which is longer than the {interval} between two: a hang is noticed late.',
  },
  on: {
    healthcheck(instruction, ctx) {
      const flag = instruction.flag('timeout') ?? instruction.flag('interval');
      if (!flag || instruction.words.length === 0 || !/^cmd$/i.test(healthcheckType(instruction)?.word ?? '')) return;
      const interval = secondsOf(instruction, 'interval');
      const timeout = secondsOf(instruction, 'timeout');
      if (interval === undefined || timeout === undefined || timeout <= interval) return;
      ctx.report({
        at: flag.span,
        message: 'longer',
        data: { timeout: inWords(timeout), interval: inWords(interval) },
      });
    },
  },
});
