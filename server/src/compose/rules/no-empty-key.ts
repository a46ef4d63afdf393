import { defineRule } from '../../lint/rule';
import { span } from '../../text/span';
import { removalFix } from '../edits/removal-fix';
import { roleOf } from '../facts/file-role';
import { strandedKeys } from '../facts/stranded-keys';
import { isMisread } from '../facts/syntax';
import type { ComposeFile, Entry } from '../model/nodes';
import { keyOf, matches } from '../schema/place';
import { problemsOf } from '../schema/problems';

export default defineRule({
  id: 'compose/no-empty-key',
  category: 'correctness',
  severity: 'error',
  messages: {
    isEmpty: '`{key}` has no value, but needs one; the project does not load.',
    isBeside: '`{key}` is empty: `{next}` stands beside it, where it belongs below it; the project does not load.',
  },
  fixes: { removeKey: { title: 'Remove `{key}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      // In an override, an empty key leaves what earlier files say.
      if (roleOf(project) === 'override') return;
      for (const { entry, index, mapping, path } of problemsOf(project.here, 'empty-key')) {
        if (matches(path, 'services.*.depends_on.*') || isValueMisread(project.here, entry)) continue;
        const data = { key: keyOf(path) };
        const [next] = [...strandedKeys(project.here)].find(([, service]) => service === data.key) ?? [];
        if (next !== undefined && path.length === 2) {
          ctx.report({ at: entry.key.span, message: 'isBeside', data: { ...data, next } });
          continue;
        }
        // Names have users, and a block needs one key at least.
        const mayGo = path.length !== 2 && mapping.entries.length > 1;
        const fixes = mayGo ? removalFix(project.here, 'removeKey', mapping, index, data) : [];
        ctx.report({ at: entry.key.span, message: 'isEmpty', data, fixes });
      }
    },
  },
});

/** The value may be what YAML could not read below the key. */
function isValueMisread(file: ComposeFile, { key }: Entry): boolean {
  const line = file.source.lineAt(key.span.end);
  return isMisread(file, span(key.span.start, file.source.lineSpan(Math.min(line + 1, file.source.lineCount - 1)).end));
}
