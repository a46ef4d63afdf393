import { defineRule } from '../../lint/rule';
import { checkedEntry } from '../facts/checked-entry';
import { keyValuesOf } from '../facts/key-values';
import { memoryLimit } from '../facts/limits';
import { mergedService } from '../facts/merged-service';
import { bytesIn } from '../values/byte-amounts';

const variables = new Set(
  `JAVA_OPTS JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS ES_JAVA_OPTS OPENSEARCH_JAVA_OPTS LS_JAVA_OPTS KAFKA_HEAP_OPTS
  CATALINA_OPTS`.split(/\s+/),
);

export default defineRule({
  id: 'compose/no-heap-above-limit',
  category: 'correctness',
  severity: 'hint',
  offByDefault: true,
  messages: {
    isLarge: 'A heap of {heap} leaves less than a fifth of the limit of {limit} for the rest of the program.',
  },
  on: {
    composeProject(project, ctx) {
      for (const service of project.here.services) {
        const limit = memoryLimit(mergedService(project, service));
        if (!limit?.amount || limit.amount < 0) continue;
        for (const { name, text, valueSpan } of keyValuesOf(checkedEntry(service, 'environment')?.value)) {
          if (!variables.has(name) || !valueSpan || text === undefined) continue;
          // The last one wins.
          const heap = [...text.matchAll(/-Xmx(\d{1,15}[kmgt]?)(?=\s|$)/gi)].at(-1)?.[1];
          if (!heap || (bytesIn(heap) ?? 0) <= limit.amount * 0.8) continue;
          ctx.report({ at: valueSpan, message: 'isLarge', data: { heap, limit: limit.value.text ?? '' } });
        }
      }
    },
  },
});
