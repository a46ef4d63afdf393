import { defineRule } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import { addedPorts } from '../facts/port-texts';
import type { Port } from '../facts/ports';
import { lengthOf, portRange } from '../values/port-ranges';

const longestRange = 1000;

export default defineRule({
  id: 'compose/no-duplicate-port-mapping',
  category: 'clarity',
  severity: 'warning',
  messages: {
    isRepeated: 'Another item already publishes this port in the same way, so this one has no effect or fails.',
  },
  fixes: { removeItem: { title: 'Remove the repeated mapping', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      const firsts = new Map<string, Port>();
      for (const port of addedPorts(service)) {
        const pairs = pairsOf(port);
        const known = pairs.map((pair) => firsts.get(pair)).filter((each) => each !== undefined);
        for (const pair of pairs) if (!firsts.has(pair)) firsts.set(pair, port);
        const [first] = known;
        // A list drops the same text by itself, and a rule for all lists looks at it.
        if (!first || (first.value && first.value.written === port.value?.written)) continue;
        const isWhole = known.length === pairs.length;
        const repeated = isWhole ? port : pairsOf(first).every((pair) => pairs.includes(pair)) ? first : undefined;
        if (!repeated) continue;
        const { index, mapping, span, within } = repeated;
        ctx.report({
          at: mapping?.entries[0]?.key.span ?? span,
          message: 'isRepeated',
          related: [{ span: (repeated === port ? first : port).span, message: 'The same mapping' }],
          fixes: removalFix(service.file, 'removeItem', within, index),
        });
      }
    },
  },
});

/** One text for each pair of host and container port. */
function pairsOf({ hostIp = '', isKnown, mode, protocol, published, target, value, mapping }: Port): readonly string[] {
  const hasVariable =
    value?.hasVariable || mapping?.entries.some(({ value: v }) => v?.kind === 'scalar' && v.text.includes('$'));
  const [outer, inner] = [portRange(published ?? ''), portRange(target ?? '')];
  if (!isKnown || hasVariable || mode === 'host' || !inner || lengthOf(inner) > longestRange) return [];
  const kind = `${hostIp}|${protocol.toLowerCase()}`;
  if (!outer) return published === undefined ? [`${kind}||${target}`] : [];
  if (lengthOf(outer) !== lengthOf(inner)) return [`${kind}|${published}|${target}`];
  return Array.from({ length: lengthOf(inner) }, (_, index) => `${kind}|${outer.first + index}|${inner.first + index}`);
}
