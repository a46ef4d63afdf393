import { defineRule } from '../../lint/rule';
import { cpuLimit, cpuReservation, memoryLimit, memoryReservation } from '../facts/limits';
import { lacksUnit } from '../values/byte-amounts';

export default defineRule({
  id: 'compose/no-reservation-above-limit',
  category: 'correctness',
  severity: 'error',
  messages: {
    isAbove: 'The reservation of {reserved} is above the limit of {limit}, so the container is not created.',
  },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const pairs = [
          [memoryReservation, memoryLimit],
          [cpuReservation, cpuLimit],
        ] as const;
        for (const [reservedIn, limitIn] of pairs) {
          const reserved = reservedIn(service);
          const limit = reserved?.amount ? limitIn(service) : undefined;
          if (!reserved?.amount || !limit?.amount || limit.amount < 0 || reserved.amount <= limit.amount) continue;
          // A number that lacks its unit is reported as such.
          if (reserved.path.includes('mem') && [reserved, limit].some(({ value }) => lacksUnit(value.text ?? '')))
            continue;
          const here = [reserved, limit].find(({ merged }) => merged.layer.file === project.here);
          if (!here) continue;
          const data = { reserved: reserved.value.text ?? '', limit: limit.value.text ?? '' };
          ctx.report({ at: here.value.span, message: 'isAbove', data });
        }
      }
    },
  },
});
