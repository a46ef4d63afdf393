import { defineRule } from '../../lint/rule';
import { serviceEntry } from '../facts/tree';
import { hasUnknownKey } from '../facts/unknown-keys';
import { asMapping, hasUnknownMerge, lookup, resolve } from '../model/lookup';
import type { Element, Mapping } from '../model/nodes';
import type { Path } from '../path-at';
import { matches } from '../schema/place';
import { problemsOf } from '../schema/problems';

export default defineRule({
  id: 'compose/require-hook-command',
  category: 'correctness',
  severity: 'error',
  messages: {
    isMissing: 'This hook has no `command`, so the project does not load.',
    hasNothing: 'This hook has neither a `command` nor an `image`, so there is nothing to run.',
  },
  on: {
    composeFile(file, ctx) {
      for (const { element, mapping, name, path } of problemsOf(file, 'missing-key')) {
        const isHook = name === 'command' && hooks.some((pattern) => matchesItem(path, pattern));
        if (isHook && mapping && !hasUnknownMerge(mapping) && !hasUnknownKey(file, mapping)) {
          ctx.report({ at: placeOf(mapping, element), message: 'isMissing' });
        }
      }
    },
    service(service, ctx) {
      const list = resolve(serviceEntry(service, 'pre_start')?.value);
      if (list?.kind !== 'sequence' || list.tag !== undefined) return;
      for (const item of list.items) {
        const mapping = asMapping(item.value);
        if (!mapping || hasUnknownMerge(mapping) || ['command', 'image'].some((key) => lookup(mapping, key))) continue;
        ctx.report({ at: placeOf(mapping, item), message: 'hasNothing' });
      }
    },
  },
});

const hooks = ['services.*.post_start.[]', 'services.*.pre_stop.[]', 'services.*.develop.watch.[].exec'];

function matchesItem(path: Path, pattern: string): boolean {
  return matches(
    path.map((step) => (typeof step === 'number' ? '[]' : step)),
    pattern,
  );
}

function placeOf(mapping: Mapping, element: Element | undefined) {
  if (element?.kind === 'entry') return element.key.span;
  return mapping.entries[0]?.key.span ?? mapping.span;
}
