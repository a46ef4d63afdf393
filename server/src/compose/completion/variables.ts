import type { CompletionProposal } from '../../analysis/feature-types';
import { span } from '../../text/span';
import type { ComposeFile } from '../model/nodes';
import { interpolatedScalars } from '../navigation/variable-uses';

/** Behind `$` or `${`, the variables that the file uses elsewhere; `undefined` at any other place. */
export function variableProposals(file: ComposeFile, offset: number): readonly CompletionProposal[] | undefined {
  const { source, comments } = file;
  const line = source.lineSpan(source.lineAt(offset));
  const [, sign, typed = ''] = /(?<!\$)(\$\{?)(\w*)$/.exec(source.text.slice(line.start, offset)) ?? [];
  if (sign === undefined) return undefined;
  if (comments.some((comment) => comment.span.start < offset && offset <= comment.span.end)) return undefined;

  const behind = /^\w*/.exec(source.text.slice(offset, line.end))?.[0] ?? '';
  const replaces = span(offset - typed.length, offset + behind.length);
  const isClosed = sign === '$' || /^[:?+}-]/.test(source.text.slice(replaces.end, line.end));
  const elsewhere = interpolatedScalars(file)
    .flatMap(({ references }) => references)
    .filter(({ nameSpan }) => nameSpan.start !== replaces.start);
  return [...new Set(elsewhere.map(({ name }) => name))].map((label) => ({
    label,
    kind: 'variable',
    text: isClosed ? label : `${label}}`,
    replaces,
  }));
}
