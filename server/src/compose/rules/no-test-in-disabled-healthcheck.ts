import { defineRule } from '../../lint/rule';
import { remove } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { keyRemoval } from '../edits/remove-key';
import { hasContent } from '../facts/content';
import { isPatched, valueIn } from '../facts/value';
import { asMapping, childrenOf, resolve } from '../model/lookup';
import type { Entry } from '../model/nodes';
import { removal } from '../removal';

const dead = new Set(['test', 'interval', 'timeout', 'retries', 'start_period', 'start_interval']);

export default defineRule({
  id: 'compose/no-test-in-disabled-healthcheck',
  category: 'clarity',
  severity: 'warning',
  messages: { isDead: '`disable: true` switches the health check off, so `{key}` beside it has no effect.' },
  fixes: {
    removeDisable: { title: 'Remove `disable` and check again', safety: 'suggestion' },
    removeOthers: { title: 'Remove what has no effect', safety: 'suggestion' },
  },
  on: {
    service({ file, get }, ctx) {
      // What extends or a merge key brings in is switched off on purpose.
      const mapping = asMapping(get('healthcheck')?.value);
      const disable = mapping?.entries.find(({ key }) => key.text === 'disable');
      if (!mapping || !disable || isPatched(mapping) || valueIn(disable.value)?.text !== 'true') return;
      const others = mapping.entries.filter((entry) => dead.has(entry.key.text) && hasContent(entry) && !isNone(entry));
      const [first] = others;
      if (!first) return;
      const spans = others.map((entry) => removal(file.source, mapping, mapping.entries.indexOf(entry)));
      const isSimple = !isShared(file, mapping.span) && (!mapping.flow || others.length === 1);
      const lines = spans.flatMap((each) => each ?? []);
      const edits = () => lines.map(remove);
      ctx.report({
        at: disable.key.span,
        message: 'isDead',
        data: { key: first.key.text },
        fixes: [
          ...keyRemoval(file, 'removeDisable', mapping, 'disable'),
          ...(isSimple && lines.length === others.length ? [{ title: 'removeOthers' as const, edits }] : []),
        ],
      });
    },
  },
});

/** The test that says the same. */
function isNone({ key, value }: Entry): boolean {
  const node = resolve(value);
  if (key.text !== 'test' || !node) return false;
  if (node.kind === 'scalar') return node.text === 'NONE';
  const [first] = childrenOf(node);
  return valueIn(first?.value)?.text === 'NONE';
}
