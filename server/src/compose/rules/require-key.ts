import { defineRule } from '../../lint/rule';
import { roleOf } from '../facts/file-role';
import { entryAt, itemsOf, serviceEntry } from '../facts/tree';
import { hasUnknownKey } from '../facts/unknown-keys';
import { isPatched } from '../facts/value';
import { asMapping, hasUnknownMerge } from '../model/lookup';
import { keyOf, matches } from '../schema/place';
import { problemsOf } from '../schema/problems';

/** Where a key is needed that no other rule asks for. */
const places = [
  'services.*.develop.watch.[]',
  'services.*.env_file.[]',
  'services.*.devices.[]',
  'services.*.provider',
];

/** The schema lets these items be; Compose then looks for an object without a name. */
const grants = [['secrets'], ['configs'], ['build', 'secrets']] as const;

export default defineRule({
  id: 'compose/require-key',
  category: 'correctness',
  severity: 'error',
  messages: {
    isMissing: '`{place}` needs `{name}`; the project does not load.',
    isMissingInItem: 'Each item of `{place}` needs `{name}`; the project does not load.',
  },
  on: {
    composeProject(project, ctx) {
      for (const { element, mapping, name, path } of problemsOf(project.here, 'missing-key')) {
        const isItem = typeof path.at(-1) === 'number';
        // Items are appended when files are merged; of a mapping, the base may hold the other half.
        const isHalf = !isItem && roleOf(project) !== 'base';
        const steps = path.map((step) => (typeof step === 'number' ? '[]' : step));
        if (hasUnknownKey(project.here, mapping)) continue;
        if (isHalf || !mapping || hasUnknownMerge(mapping) || !places.some((place) => matches(steps, place))) continue;
        const own = mapping.entries[0]?.key.span ?? mapping.span;
        const at = element?.kind === 'entry' ? element.key.span : own;
        const data = { place: keyOf(path), name };
        ctx.report({ at, message: isItem ? 'isMissingInItem' : 'isMissing', data });
      }
      for (const service of project.here.services) {
        for (const path of grants) {
          const list = serviceEntry(service, ...path)?.value;
          for (const { value } of isPatched(list) ? [] : itemsOf(list)) {
            const mapping = asMapping(value);
            const first = mapping?.entries[0];
            if (!mapping || !first || hasUnknownMerge(mapping) || entryAt(mapping, 'source')) continue;
            const data = { place: path.at(-1) ?? '', name: 'source' };
            ctx.report({ at: first.key.span, message: 'isMissingInItem', data });
          }
        }
      }
    },
  },
});
