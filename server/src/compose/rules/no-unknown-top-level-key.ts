import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { keyRenames } from '../edits/rename-key';
import { isMisread } from '../facts/syntax';
import { asMapping, lookup } from '../model/lookup';
import { problemsOf, type UnknownKey } from '../schema/problems';

export default defineRule({
  id: 'compose/no-unknown-top-level-key',
  category: 'correctness',
  severity: 'error',
  aliases: ['invalid-schema'],
  messages: {
    isUnknown: '`{key}` is no top-level key of Compose, so the project does not load.',
    isService: '`{key}` looks like a service, but services belong below `services`; the project does not load.',
  },
  fixes: {
    rename: { title: 'Rename it to `{name}`', safety: 'suggestion' },
    makeExtension: { title: 'Make it an extension, `x-{key}`', safety: 'suggestion' },
  },
  on: {
    composeFile(file, ctx) {
      const unknown = problemsOf(file, 'unknown-key').filter(
        ({ entry, path }) => path.length === 0 && !isMisread(file, entry.key.span),
      );
      for (const problem of unknown) {
        const { entry, mapping, spec } = problem;
        const key = entry.key.text;
        if (isOldService(problem)) {
          // Each service of such a file would say the same.
          ctx.report({ at: entry.key.span, message: 'isService', data: { key } });
          return;
        }
        const renames = keyRenames('rename', mapping, entry, spec.keys?.keys() ?? []);
        const edits = () => [insert(entry.key.span.start, 'x-')];
        const isPlain = /^[\w.-]+$/.test(file.source.slice(entry.key.span));
        ctx.report({
          at: entry.key.span,
          message: 'isUnknown',
          data: { key },
          fixes: [...renames, ...(isPlain ? [{ title: 'makeExtension' as const, data: { key }, edits }] : [])],
        });
      }
    },
  },
});

/** The oldest Compose files had no `services`: their services stood at the top. */
function isOldService({ entry, mapping }: UnknownKey): boolean {
  const below = asMapping(entry.value);
  return !lookup(mapping, 'services') && below !== undefined && ['image', 'build'].some((key) => lookup(below, key));
}
