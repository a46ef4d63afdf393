import { defineRule, type Fix } from '../../lint/rule';
import { SourceText } from '../../text/source-text';
import { applyEdits, type Edit, insert, remove } from '../../text/span';
import { type DirectiveLine, displacedDirectives, offsetOfNewDirective, topDirectives } from '../facts/directive-lines';
import { isLineDone } from '../facts/written-lines';
import { lower } from '../model/lower';
import type { DockerfileFile } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-displaced-directive',
  category: 'correctness',
  severity: 'warning',
  messages: { displaced: '`{name}` counts in the first lines only; down here it is an ordinary comment.' },
  fixes: { move: { title: 'Move it to the first lines', safety: 'suggestion' } },
  on: {
    dockerfile(file, ctx) {
      const { source } = file;
      for (const directive of displacedDirectives(file)) {
        const { name, line } = directive;
        if (!isMeant(directive, file) || !isLineDone(file, line.end)) continue;
        const isTaken = topDirectives(file).some((other) => other.name === name);
        const edits = [
          insert(offsetOfNewDirective(file), `${source.slice(line).trim()}${source.lineEnd}`),
          remove(source.fullLineSpan(source.lineAt(line.start))),
        ];
        const move: Fix<'move'> = { title: 'move', edits: () => edits };
        const canMove = !isTaken && !source.text.startsWith('#!') && (name !== 'escape' || keepsLines(file, edits));
        ctx.report({ at: line, message: 'displaced', data: { name }, fixes: canMove ? [move] : [] });
      }
    },
  },
});

/** Not prose with an equals sign, and not a `check` above an instruction, which counts for that one. */
function isMeant({ name, value, line }: DirectiveLine, { instructions }: DockerfileFile): boolean {
  if (name === 'escape') return value === '`' || value === '\\';
  if (name === 'syntax') return /^[a-z0-9][\w.-]*(?::\d+)?(?:\/[\w.-]+)+(?:[:@][\w.:-]+)?$/i.test(value);
  if (!/^(?:skip|error|experimental)=\S/.test(value)) return false;
  const isAbove = instructions.some(({ span }) => span.start > line.end);
  return !isAbove || !/(?:^|;)skip=/.test(value);
}

/** With another escape character, lines that go on in the next one may end, and what is behind them is no instruction. */
function keepsLines(file: DockerfileFile, edits: readonly Edit[]): boolean {
  const moved = lower(new SourceText(applyEdits(file.source.text, edits)));
  return unknownIn(moved) <= unknownIn(file);
}

/** A lone escape character is not counted: nothing follows it yet. */
function unknownIn({ instructions, escapeChar }: DockerfileFile): number {
  return instructions.filter(({ kind, keyword }) => !kind && keyword.text !== escapeChar).length;
}
