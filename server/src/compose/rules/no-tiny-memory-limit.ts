import { defineRule } from '../../lint/rule';
import { valueFix } from '../edits/replace-value';
import { byteSizesOf } from '../facts/byte-sizes';
import { scalarType } from '../schema/scalar-type';
import { bytesIn, lacksUnit } from '../values/byte-amounts';

const smallest = 6 * 1024 ** 2;
const limits = new Set(['mem_limit', 'deploy.resources.limits.memory']);
const others = new Set(['memswap_limit', 'mem_reservation', 'shm_size', 'deploy.resources.reservations.memory']);

export default defineRule({
  id: 'compose/no-tiny-memory-limit',
  category: 'correctness',
  severity: 'warning',
  messages: {
    hasNoUnit: '`{text}` without a unit means {text} bytes, which no program can start with.',
    isTooSmall: '`{text}` is below the 6 MiB that the engine demands, so the container is not created.',
  },
  fixes: { write: { title: 'Write `{text}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const { path, value } of byteSizesOf(service)) {
        const { node, span, text = '', written } = value;
        const bytes = bytesIn(text);
        const isLimit = limits.has(path);
        if (bytes === undefined || bytes <= 0 || bytes >= smallest || !(isLimit || others.has(path))) continue;
        // Below `deploy` a number is of the wrong type, which is said elsewhere.
        if (path.startsWith('deploy') && scalarType(node) !== 'text') continue;
        const hasNoUnit = lacksUnit(text);
        if (!hasNoUnit && !isLimit) continue;
        ctx.report({
          at: span,
          message: hasNoUnit ? 'hasNoUnit' : 'isTooSmall',
          data: { text },
          fixes: hasNoUnit ? valueFix(service.file, 'write', value, `${written}m`) : [],
        });
      }
    },
  },
});
