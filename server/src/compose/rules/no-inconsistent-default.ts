import { defineRule } from '../../lint/rule';
import { type Span, span } from '../../text/span';
import { interpolationsOf } from '../facts/interpolations';
import type { Reference } from '../interpolation';
import type { ComposeFile } from '../model/nodes';
import type { ComposeProject } from '../project/project';

/** One place that says what happens without a value. */
interface Use {
  readonly file: ComposeFile;
  readonly reference: Reference;
  /** The default as it is written; `undefined` where a value is demanded. */
  readonly fallback: string | undefined;
}

export default defineRule({
  id: 'compose/no-inconsistent-default',
  category: 'clarity',
  severity: 'info',
  messages: {
    differs: 'Without `{name}` this is `{own}`, but `{other}` elsewhere, so parts of the project disagree.',
    isDemanded: 'Elsewhere `{name}` is demanded, so this default is never used.',
  },
  on: {
    composeProject(project, ctx) {
      const first = new Map<string, Use>();
      for (const use of usesIn(project)) {
        const { file, reference } = use;
        const other = first.get(reference.name);
        if (!other) first.set(reference.name, use);
        if (!other || other.fallback === use.fallback) continue;
        // The default is told, not the demand; of two defaults the later one.
        const told = use.fallback === undefined ? other : use;
        if (told.file !== project.here) continue;
        const demand = told === other ? use : other;
        ctx.report({
          at: told.reference.span,
          message: demand.fallback === undefined ? 'isDemanded' : 'differs',
          data: {
            name: reference.name,
            own: told.fallback?.slice(0, 40) ?? '',
            other: demand.fallback?.slice(0, 40) ?? '',
          },
          related:
            demand.file === file && told.file === file
              ? [{ span: demand.reference.span, message: 'The other one' }]
              : [],
        });
      }
    },
  },
});

/** The files that share one environment: included ones may have another `.env`. */
function usesIn({ files, here, role }: ComposeProject): readonly Use[] {
  const isMain = role === 'base' || role === 'override';
  const shared = files.filter(
    (each) => each.file === here || (isMain && (each.role === 'base' || each.role === 'override')),
  );
  return shared.flatMap(({ file }) =>
    interpolationsOf(file).flatMap(({ references }) => references.flatMap((reference) => useOf(reference, file) ?? [])),
  );
}

function useOf(reference: Reference, file: ComposeFile): Use | undefined {
  const { operator, operatorSpan } = reference;
  if (!operatorSpan || !operator || operator.endsWith('+')) return undefined;
  if (operator.endsWith('?')) return { file, reference, fallback: undefined };
  const place: Span = span(operatorSpan.end, reference.span.end - 1);
  const fallback = file.source.slice(place);
  // An empty default says no more than none at all.
  return fallback === '' ? undefined : { file, reference, fallback };
}
