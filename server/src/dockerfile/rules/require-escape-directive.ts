import { defineRule } from '../../lint/rule';
import { type Edit, insert, replace } from '../../text/span';
import { type LineEnd, lineEnds } from '../facts/line-continuations';
import type { DockerfileFile } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/require-escape-directive',
  category: 'correctness',
  severity: 'warning',
  messages: { joined: 'This backslash continues the line, so the instruction below becomes part of this one.' },
  fixes: { useBacktick: { title: 'Make the backtick the escape character', safety: 'suggestion' } },
  on: {
    dockerfile(file, ctx) {
      const ends = lineEnds(file);
      for (const { at } of ends.filter(({ isPath }) => isPath)) {
        ctx.report({ at, message: 'joined', fixes: [{ title: 'useBacktick', edits: () => useBacktick(file, ends) }] });
      }
    },
  },
});

function useBacktick({ source }: DockerfileFile, ends: readonly LineEnd[]): readonly Edit[] {
  const start = source.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const continued = ends.filter(({ isPath }) => !isPath).map(({ at }) => replace(at, '`'));
  return [insert(start, `# escape=\`${source.lineEnd}`), ...continued];
}
