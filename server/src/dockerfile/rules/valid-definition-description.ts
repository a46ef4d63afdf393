import { defineRule, type RuleContext } from '../../lint/rule';
import { insert } from '../../text/span';
import { fact } from '../facts';
import { type DockerfileFile, type Instruction, kindOf } from '../model/nodes';
import type { Comment } from '../model/scan';

type Fixes = 'addName' | 'addLine';

export default defineRule({
  id: 'dockerfile/valid-definition-description',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['InvalidDefinitionDescription'],
  readsWholeFile: true,
  messages: { nameless: 'A build outline shows this comment only if it begins with `{name}`.' },
  fixes: {
    addName: { title: 'Begin the comment with `{name}`', safety: 'suggestion' },
    addLine: { title: 'Put an empty line below the comment', safety: 'suggestion' },
  },
  on: {
    dockerfile(file, ctx) {
      for (const instruction of file.instructions) {
        const { kind, stage, pairs } = instruction;
        if (kind === 'from' && stage?.name) check(file, instruction, [stage.name.value], ctx);
        if (kind === 'arg') {
          const names = pairs.map(({ name }) => name.value);
          check(file, instruction, names, ctx);
        }
      }
    },
  },
});

function check(
  file: DockerfileFile,
  instruction: Instruction,
  names: readonly string[],
  ctx: RuleContext<'nameless', Fixes>,
): void {
  const [name] = names;
  if (!name) return;
  const byLine = commentsByLine(file);
  const line = file.source.lineAt(instruction.span.start);
  const last = byLine.get(line - 1);
  const wanted = names.map((known) => known.toLowerCase());
  for (let above = line - 1, comment = last; comment; above--, comment = byLine.get(above)) {
    const text = comment.text.slice(1).trim();
    if (text === '' || wanted.includes(text.split(/\s/, 1)[0]?.toLowerCase() ?? '') || isNoProse(text)) return;
  }
  if (!last) return;
  const start = last.span.start + (/^#[ \t]*/.exec(last.text)?.[0].length ?? 0);
  ctx.report({
    at: last.span,
    message: 'nameless',
    data: { name },
    fixes: [
      { title: 'addName', data: { name }, edits: () => [insert(start, `${name} `)] },
      { title: 'addLine', edits: () => [insert(file.source.fullLineSpan(line).start, file.source.lineEnd)] },
    ],
  });
}

/** Comments by the line that they are. */
const commentsByLine = fact(
  ({ comments, source }: DockerfileFile): ReadonlyMap<number, Comment> =>
    new Map(comments.map((comment) => [source.lineAt(comment.span.start), comment])),
);

/** It switches a rule off, draws a line, or is an instruction that is commented out. */
function isNoProse(text: string): boolean {
  const [word = ''] = text.split(/\s/, 1);
  const isInstruction = word === word.toUpperCase() && kindOf(word) !== undefined;
  return isInstruction || !/[A-Za-z]/.test(text) || /^[\w-]+(?:\s+[\w-]+)?\s*[=:]\s*\S|^nosemgrep/.test(text);
}
