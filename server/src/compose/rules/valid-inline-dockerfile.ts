import { defineRule, type Fix } from '../../lint/rule';
import { replace, span } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { inlineDockerfileOf, instructionsOf } from '../facts/inline-dockerfile';
import type { Value } from '../facts/value';
import type { Service } from '../model/nodes';

export default defineRule({
  id: 'compose/valid-inline-dockerfile',
  category: 'correctness',
  severity: 'error',
  messages: {
    hasNoFrom: 'This Dockerfile has no `FROM`, so there is nothing to build on.',
    isFolded: 'YAML joins these lines to one, so the builder sees a single instruction.',
  },
  fixes: { keepLines: { title: 'Keep the lines with `|`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      const inline = inlineDockerfileOf(service);
      if (!inline) return;
      const { value } = inline;
      if (isFolded(service, value)) {
        const fixes = fixesOf(service, value);
        ctx.report({ at: placeOf(value), message: 'isFolded', atMost: 'hint', fixes });
        return;
      }
      const { instructions, syntax } = instructionsOf(inline);
      if (instructions.length === 0 || syntax !== undefined) return;
      if (instructions.some(({ keyword }) => keyword === 'FROM' || keyword.includes('$'))) return;
      ctx.report({ at: placeOf(value), message: 'hasNoFrom' });
    },
  },
});

/** Two lines with text of which YAML makes one. */
function isFolded({ file }: Service, { node, written }: Value): boolean {
  if (node.style !== 'folded' && node.style !== 'plain') return false;
  const lines = file.source.slice(node.span).split(/\r\n|\n|\r/);
  const body = (node.style === 'folded' ? lines.slice(1) : lines).filter((line) => line.trim() !== '');
  return body.length > written.split('\n').filter((line) => line.trim() !== '').length;
}

/** The sign of a block, not all of its lines. */
function placeOf({ node, span: whole }: Value) {
  return node.style === 'literal' || node.style === 'folded' ? span(node.span.start, node.span.start + 1) : whole;
}

function fixesOf({ file }: Service, { node }: Value): readonly Fix<'keepLines'>[] {
  const sign = span(node.span.start, node.span.start + 1);
  if (node.style !== 'folded' || file.source.slice(sign) !== '>' || isShared(file, node.span)) return [];
  return [{ title: 'keepLines', edits: () => [replace(sign, '|')] }];
}
