import { defineRule } from '../../lint/rule';
import { keyRenames } from '../edits/rename-key';
import { isMisread } from '../facts/syntax';
import { keyOf, matches } from '../schema/place';
import { problemsOf } from '../schema/problems';

export default defineRule({
  id: 'compose/no-unknown-key',
  category: 'correctness',
  severity: 'error',
  aliases: ['invalid-schema'],
  messages: { isUnknown: '`{key}` is no key of `{parent}`, so the project does not load.' },
  fixes: { rename: { title: 'Rename it to `{name}`', safety: 'suggestion' } },
  on: {
    composeFile(file, ctx) {
      for (const { entry, mapping, path, spec } of problemsOf(file, 'unknown-key')) {
        const { text: key, span: at } = entry.key;
        if (path.length === 0 || matches(path, 'services.*') || isMisread(file, at)) continue;
        const plain = key
          .replace(/[a-z](?=[A-Z])/g, '$&_')
          .replaceAll('-', '_')
          .toLowerCase();
        const meant = spec.keys?.has(plain) ? plain : undefined;
        const fixes = keyRenames('rename', mapping, entry, spec.keys?.keys() ?? [], meant);
        ctx.report({ at, message: 'isUnknown', data: { key, parent: keyOf(path) }, fixes });
      }
    },
  },
});
