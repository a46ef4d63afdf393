import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { fact } from '../facts';
import { topDirectives } from '../facts/directive-lines';
import { frontendFeatures } from '../facts/frontend-features';
import type { DockerfileFile } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/require-syntax-directive',
  category: 'reproducibility',
  severity: 'hint',
  offByDefault: true,
  messages: { missing: 'Without `# syntax=` the frontend inside each Engine decides whether it knows `{name}`.' },
  fixes: { add: { title: 'Add `# syntax=docker/dockerfile:1`', safety: 'suggestion' } },
  on: {
    dockerfile(file, ctx) {
      const [feature] = frontendFeatures(file);
      if (!feature || hasSyntax(file)) return;
      ctx.report({
        at: feature.at,
        message: 'missing',
        data: { name: feature.name },
        fixes: [
          {
            title: 'add',
            edits: () => [insert(firstLine(file), `# syntax=docker/dockerfile:1${file.source.lineEnd}`)],
          },
        ],
      });
    },
  },
});

/** Behind a line `#!…` as well. */
const hasSyntax = fact<DockerfileFile, boolean>((file) => {
  if (topDirectives(file).some(({ name }) => name === 'syntax')) return true;
  return /^#![^\n]*\n#\s*syntax\s*=/i.test(file.source.text);
});

function firstLine({ source }: DockerfileFile): number {
  if (source.text.startsWith('#!')) return source.fullLineSpan(0).end;
  return source.text.startsWith('\uFEFF') ? 1 : 0;
}
