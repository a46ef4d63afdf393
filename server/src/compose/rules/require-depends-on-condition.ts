import { defineRule } from '../../lint/rule';
import type { Edit } from '../../text/span';
import { insert, replace, span } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { roleOf } from '../facts/file-role';
import type { ComposeFile, Entry, Mapping } from '../model/nodes';
import { matches } from '../schema/place';
import { schemaProblems } from '../schema/problems';

const line = 'condition: service_started';

export default defineRule({
  id: 'compose/require-depends-on-condition',
  category: 'correctness',
  severity: 'error',
  messages: { isMissing: '`{name}` has no `condition`, which the map form needs; the project does not load.' },
  fixes: { addCondition: { title: 'Add `condition: service_started`', safety: 'safe' } },
  on: {
    composeProject(project, ctx) {
      // An override may rely on the condition of an earlier file.
      if (roleOf(project) === 'override') return;
      for (const problem of schemaProblems(project.here)) {
        if (!matches(problem.path, 'services.*.depends_on.*')) continue;
        const isMissing = problem.kind === 'missing-key' && problem.name === 'condition';
        const entry = isMissing ? problem.element : problem.kind === 'empty-key' ? problem.entry : undefined;
        if (entry?.kind !== 'entry') continue;
        const edit = addition(project.here, entry, isMissing ? problem.mapping : undefined);
        ctx.report({
          at: entry.key.span,
          message: 'isMissing',
          data: { name: entry.key.text },
          fixes: edit ? [{ title: 'addCondition', edits: () => [edit] }] : [],
        });
      }
    },
  },
});

function addition(file: ComposeFile, { colon, key, value }: Entry, mapping: Mapping | undefined): Edit | undefined {
  const { source } = file;
  if (value?.kind === 'alias' || colon === undefined || isShared(file, key.span)) return undefined;
  // What stands where is uncertain then.
  if (file.problems.length > 0) return undefined;
  const columnOf = (offset: number) => offset - source.lineSpan(source.lineAt(offset)).start;
  const first = mapping?.entries[0];
  if (first && mapping) {
    const at = first.key.span.start;
    return insert(at, mapping.flow ? `${line}, ` : `${line}${source.lineEnd}${' '.repeat(columnOf(at))}`);
  }
  if (mapping) return replace(mapping.span, `{ ${line} }`);
  const before = source.slice(span(key.span.start - columnOf(key.span.start), key.span.start));
  const at = span(colon + 1, value?.span.end ?? colon + 1);
  if (before.trim() !== '') return replace(at, ` { ${line} }`);
  return replace(at, `${source.lineEnd}${before}  ${line}`);
}
