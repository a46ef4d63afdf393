import { defineRule } from '../../lint/rule';
import { roleOf } from '../facts/file-role';
import { hasUnknownMerge } from '../model/lookup';
import { keyOf, matches } from '../schema/place';
import { problemsOf } from '../schema/problems';

/** Where a key is needed that no other rule asks for. */
const places = [
  'services.*.develop.watch.[]',
  'services.*.env_file.[]',
  'services.*.devices.[]',
  'services.*.provider',
];

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
        if (isHalf || !mapping || hasUnknownMerge(mapping) || !places.some((place) => matches(steps, place))) continue;
        const own = mapping.entries[0]?.key.span ?? mapping.span;
        const at = element?.kind === 'entry' ? element.key.span : own;
        const data = { place: keyOf(path), name };
        ctx.report({ at, message: isItem ? 'isMissingInItem' : 'isMissing', data });
      }
    },
  },
});
