import { defineRule } from '../../lint/rule';
import { type Edit, replace, span } from '../../text/span';
import type { DockerfileFile, Instruction } from '../model/nodes';
import { commentsWithin } from '../refactoring/layout';
import { flagTexts } from '../refactoring/split-run';

const fewest = 3;

export default defineRule({
  id: 'dockerfile/no-consecutive-copy',
  category: 'size',
  severity: 'hint',
  offByDefault: true,
  aliases: ['kics:multiple-run-add-copy-instructions-listed'],
  messages: { consecutive: '{count} `COPY` instructions in a row fill `{folder}`; one of them makes one layer.' },
  fixes: { join: { title: 'Join the {count} instructions', safety: 'suggestion' } },
  on: {
    stage({ instructions, file }, ctx) {
      let group: Instruction[] = [];
      for (const instruction of [...instructions, undefined]) {
        const [first] = group;
        if (first && instruction && isAlike(first, instruction)) {
          group.push(instruction);
          continue;
        }
        const [, second] = group;
        if (second && group.length >= fewest) {
          const edit = joinEdit(file, group);
          const count = String(group.length);
          ctx.report({
            at: second.keyword.span,
            message: 'consecutive',
            data: { count, folder: second.destination?.value ?? '' },
            fixes: edit ? [{ title: 'join', data: { count }, edits: () => [edit] }] : [],
          });
        }
        group = instruction && isPlain(instruction) ? [instruction] : [];
      }
    },
  },
});

function isPlain({ kind, json, heredocs, sources, destination }: Instruction): boolean {
  const isCopy = kind === 'copy' && !json && heredocs.length === 0;
  return isCopy && sources.length > 0 && (destination?.value.endsWith('/') ?? false) && !destination?.hasVariable;
}

function isAlike(first: Instruction, other: Instruction): boolean {
  if (!isPlain(other) || first.destination?.value !== other.destination?.value) return false;
  return flagTexts(first).join(' ') === flagTexts(other).join(' ');
}

function joinEdit(file: DockerfileFile, group: readonly Instruction[]): Edit | undefined {
  const [first] = group;
  const last = group.at(-1);
  const end = first?.sources.at(-1)?.span.end;
  if (!first || !last || end === undefined || commentsWithin(file, span(first.span.start, last.span.end)).length > 0) {
    return undefined;
  }
  const others = group.slice(1).flatMap(({ sources }) => sources.map(({ text }) => text));
  return replace(span(end, last.span.end), ` ${others.join(' ')} ${last.destination?.text ?? ''}`);
}
