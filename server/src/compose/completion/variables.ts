import type { CompletionProposal } from '../../analysis/feature-types';
import { span } from '../../text/span';
import { anchorsOf } from '../navigation/anchors';
import { interpolatedScalars } from '../navigation/variable-uses';
import type { ComposeProject } from '../project/project';

/** Behind `$` or `${`, the variables of `.env` and those that the project uses; `undefined` at any other place. */
export function variableProposals(
  { here, files, variables }: ComposeProject,
  offset: number,
): readonly CompletionProposal[] | undefined {
  const { source } = here;
  const line = source.lineSpan(source.lineAt(offset));
  const [, sign, typed = ''] = /(?<!\$)(\$\{?)(\w*)$/.exec(source.text.slice(line.start, offset)) ?? [];
  if (sign === undefined) return undefined;
  if (isInComment(here, offset)) return undefined;

  const behind = /^\w*/.exec(source.text.slice(offset, line.end))?.[0] ?? '';
  const replaces = span(offset - typed.length, offset + behind.length);
  const isClosed = sign === '$' || /^[:?+}-]/.test(source.text.slice(replaces.end, line.end));
  const used = files.flatMap(({ file }) =>
    interpolatedScalars(file)
      .flatMap(({ references }) => references)
      .filter(({ nameSpan }) => file !== here || nameSpan.start !== replaces.start)
      .map(({ name }) => name),
  );
  return [...new Set([...variables.names(), ...used])].map((label) => {
    const value = variables.valueOf(label);
    return {
      label,
      kind: 'variable',
      text: isClosed ? label : `${label}}`,
      replaces,
      ...(value ? { detail: value.origin } : {}),
    };
  });
}

/** Behind `*`, the anchors above; `undefined` at any other place. */
export function aliasProposals({ here }: ComposeProject, offset: number): readonly CompletionProposal[] | undefined {
  const { source } = here;
  const line = source.lineSpan(source.lineAt(offset));
  const [, typed] = /(?:^|[\s:[,-])\*([\w.-]*)$/.exec(source.text.slice(line.start, offset)) ?? [];
  if (typed === undefined || isInComment(here, offset)) return undefined;
  const behind = /^[\w.-]*/.exec(source.text.slice(offset, line.end))?.[0] ?? '';
  const replaces = span(offset - typed.length, offset + behind.length);
  const above = [...anchorsOf(here).values()].flatMap(({ definition }) =>
    definition && definition.nameSpan.end < offset ? definition.name : [],
  );
  return [...new Set(above)].map((label) => ({ label, kind: 'reference', text: label, replaces, detail: 'anchor' }));
}

function isInComment({ comments }: ComposeProject['here'], offset: number): boolean {
  return comments.some((comment) => comment.span.start < offset && offset <= comment.span.end);
}
