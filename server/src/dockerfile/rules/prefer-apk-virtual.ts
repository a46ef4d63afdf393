import { defineRule } from '../../lint/rule';
import { type Edit, insert, replace, span } from '../../text/span';
import type { Instruction } from '../model/nodes';
import { nameOfPackage, type PackageChange, packageChanges, virtualSet } from '../packages/installs';

export default defineRule({
  id: 'dockerfile/prefer-apk-virtual',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['dockerfilelint:apkadd-missing-virtual'],
  messages: {
    byName: 'Packages are removed one by one; a virtual set removes exactly what was added, with its dependencies.',
  },
  fixes: { nameSet: { title: 'Name the set `.build-deps`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const changes = packageChanges(instruction).filter(({ manager }) => manager === 'apk');
      const additions = changes.filter((change) => change.action === 'install' && virtualSet(change) === undefined);
      for (const removal of changes.filter(({ action }) => action === 'remove')) {
        const removed = removal.packages.map(({ value }) => value);
        const addition = additions.find(({ packages, tool }) => {
          const added = packages.map(({ value }) => nameOfPackage(value));
          return (
            tool.span.start < removal.tool.span.start && removed.filter((name) => added.includes(name)).length >= 2
          );
        });
        if (!addition) continue;
        const edits = editsFor(addition, removal, instruction);
        ctx.report({
          at: removal.tool.span,
          message: 'byName',
          fixes: edits ? [{ title: 'nameSet', edits: () => edits }] : [],
        });
      }
    },
  },
});

/** Only where the removal names all that was added and nothing else. */
function editsFor(
  addition: PackageChange,
  removal: PackageChange,
  instruction: Instruction,
): readonly Edit[] | undefined {
  const names = ({ tool }: PackageChange) =>
    tool.operands
      .map(({ value }) => nameOfPackage(value))
      .sort()
      .join(' ');
  const first = removal.tool.operands[0];
  const last = removal.tool.operands.at(-1);
  if (!first || !last || instruction.json || names(addition) !== names(removal)) return undefined;
  return [
    insert(addition.tool.subcommandSpan.end, ' --virtual .build-deps'),
    replace(span(first.span.start, last.span.end), '.build-deps'),
  ];
}
