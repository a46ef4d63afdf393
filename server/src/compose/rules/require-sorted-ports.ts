import { defineRule } from '../../lint/rule';
import { reordering } from '../edits/reorder';
import { misplacedIn } from '../facts/element-order';
import { type Port, portsOf } from '../facts/ports';
import { entryAt } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';

export default defineRule({
  id: 'compose/require-sorted-ports',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['service-ports-alphabetical-order'],
  readsWholeFile: true,
  messages: { isBehind: 'Port {port} stands behind {other}; by their numbers it comes before.' },
  fixes: { sort: { title: 'Sort the ports', safety: 'safe' } },
  on: {
    service(service, ctx) {
      const ports = portsOf(service);
      const within = ports[0]?.within;
      if (!within || isPatched(within) || isPatched(service.entry.value)) return;
      // Unfinished items and variables have no place by their number.
      if (ports.length !== within.items.length || !ports.every(({ isKnown }) => isKnown)) return;
      const numberAt = (index: number) => numberOf(ports[index]);
      const found = misplacedIn(service.file, within, (a, b) => numberAt(a) - numberAt(b));
      const port = found && ports[found.index];
      if (!found || !port) return;
      const edits = reordering(service.file, within, found.order);
      ctx.report({
        at: port.value?.span ?? placeIn(port),
        message: 'isBehind',
        data: { port: String(numberAt(found.index)), other: String(numberAt(found.other)) },
        fixes: edits ? [{ title: 'sort', edits: () => edits }] : [],
      });
    },
  },
});

/** The first one of the host; that of the container where the engine chooses. */
function numberOf(port: Port | undefined): number {
  return Number.parseInt(port?.published || port?.target || '0', 10) || 0;
}

/** The number in the long form. */
function placeIn({ mapping, span }: Port) {
  const value = valueIn(entryAt(mapping, 'published')?.value) ?? valueIn(entryAt(mapping, 'target')?.value);
  return value?.span ?? span;
}
