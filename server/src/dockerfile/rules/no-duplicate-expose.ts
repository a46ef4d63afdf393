import { defineRule } from '../../lint/rule';
import { type Edit, remove, span } from '../../text/span';
import { type ExposedPorts, exposedPorts } from '../facts/exposed-ports';
import { removeInstruction } from '../facts/removal';
import type { Instruction, Stage } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-duplicate-expose',
  category: 'clarity',
  severity: 'hint',
  tag: 'unnecessary',
  messages: { duplicate: 'This stage declares {ports} already.' },
  fixes: { remove: { title: 'Remove `{text}`', safety: 'safe' } },
  on: {
    stage({ instructions, file }, ctx) {
      const seen: ExposedPorts[] = [];
      for (const instruction of instructions) {
        for (const port of exposedPorts(instruction)) {
          const earlier = seen.find((other) => contains(other, port));
          seen.push(port);
          if (!earlier) continue;
          const edit = removePort(instruction, port, file);
          ctx.report({
            at: port.word.span,
            message: 'duplicate',
            data: { ports: `\`${earlier.word.value}\`` },
            related: [{ span: earlier.word.span, message: 'Declared here' }],
            fixes: edit ? [{ title: 'remove', data: { text: port.word.text }, edits: () => [edit] }] : [],
          });
        }
      }
    },
  },
});

function contains(outer: ExposedPorts, inner: ExposedPorts): boolean {
  return outer.protocol === inner.protocol && outer.first <= inner.first && inner.last <= outer.last;
}

/** `undefined` where the line has breaks, between which a comment may stand. */
function removePort(instruction: Instruction, { word }: ExposedPorts, { source }: Stage['file']): Edit | undefined {
  const { words } = instruction;
  if (words.length === 1) return removeInstruction(instruction);
  const index = words.indexOf(word);
  const before = words[index - 1];
  const after = words[index + 1];
  const at = before ? span(before.span.end, word.span.end) : span(word.span.start, after?.span.start ?? word.span.end);
  return /[\r\n]/.test(source.slice(at)) ? undefined : remove(at);
}
