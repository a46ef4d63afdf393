import { defineRule } from '../../lint/rule';
import { replace, span } from '../../text/span';
import type { Instruction } from '../model/nodes';
import type { ShellWord } from '../model/shell';
import { type PackageChange, packageChanges } from '../packages/installs';

export default defineRule({
  id: 'dockerfile/prefer-sorted-packages',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/sort-packages'],
  messages: {
    unsorted: '`{name}` stands behind `{before}`; in the order of the alphabet a list shows what is there twice.',
  },
  fixes: { sort: { title: 'Sort the {count} packages', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      for (const change of packageChanges(instruction)) {
        const { packages } = change;
        if (change.action !== 'install' || !isOneALine(change, instruction)) continue;
        const index = packages.findIndex((word, at) => at > 0 && isBefore(word, packages[at - 1]));
        const word = packages[index];
        const before = packages[index - 1];
        if (!word || !before) continue;
        const sorted = [...packages].sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
        ctx.report({
          at: word.span,
          message: 'unsorted',
          data: { name: word.value, before: before.value },
          fixes: [
            {
              title: 'sort',
              data: { count: String(packages.length) },
              edits: () =>
                packages.flatMap((old, at) => (sorted[at] === old ? [] : replace(old.span, sorted[at]?.text ?? ''))),
            },
          ],
        });
      }
    },
  },
});

/** Names alone, at least three, each on a line of its own, with nothing else between them. */
function isOneALine({ packages, tool }: PackageChange, { stage, json }: Instruction): boolean {
  const source = stage?.file.source;
  if (!source || json || packages.length < 3 || packages.length !== tool.operands.length) return false;
  return packages.every((word, index) => {
    if (word.span.end - word.span.start !== word.text.length) return false;
    const next = packages[index + 1];
    return !next || /^[ \t]*[\\`][ \t]*\r?\n[ \t]*$/.test(source.slice(span(word.span.end, next.span.start)));
  });
}

/** Without the version, and without case. */
function isBefore(a: ShellWord, b: ShellWord | undefined): boolean {
  return b !== undefined && nameOf(a) < nameOf(b);
}

function nameOf({ value }: ShellWord): string {
  return value.replace(/[=<>~].*$/s, '').toLowerCase();
}
