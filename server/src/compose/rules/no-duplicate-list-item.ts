import { defineRule } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import { keyOf } from '../schema/place';
import { problemsOf } from '../schema/problems';

/** Lists of `KEY=value`, where a repeated key is another rule's matter. */
const pairs = new Set(['environment', 'labels', 'args', 'sysctls', 'annotations', 'options', 'additional_contexts']);

/** Lists from which Compose does not drop repetitions before the schema counts them. */
const refused = new Set(
  `depends_on networks models security_opt external_links volumes_from group_add device_cgroup_rules capabilities
  device_ids ignore`.split(/\s+/),
);

export default defineRule({
  id: 'compose/no-duplicate-list-item',
  category: 'correctness',
  severity: 'error',
  messages: {
    isRepeated: '`{text}` stands in `{key}` twice; Compose drops the second one.',
    isRefused: '`{text}` stands in `{key}` twice, so the project does not load.',
  },
  fixes: { removeItem: { title: 'Remove the second `{text}`', safety: 'safe' } },
  on: {
    composeFile(file, ctx) {
      for (const { first, index, list, path, value } of problemsOf(file, 'repeated-item')) {
        if (pairs.has(keyOf(path))) continue;
        const data = { key: keyOf(path), text: value.written.slice(0, 60) };
        ctx.report({
          at: value.span,
          message: refused.has(data.key) ? 'isRefused' : 'isRepeated',
          data,
          ...(refused.has(data.key) ? {} : { atMost: 'warning' }),
          related: [{ span: first.span, message: 'The first one' }],
          fixes: removalFix(file, 'removeItem', list, index, data),
        });
      }
    },
  },
});
