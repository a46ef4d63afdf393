import { defineRule, type Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import { inCaseOf } from '../facts';
import { flagTypesOf, isFlagOpen, ownersOf, writtenFlags } from '../facts/builder-flags';
import { removeFlag } from '../facts/flag-edits';
import { hasForeignFrontend } from '../facts/frontend';
import type { Instruction } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-foreign-flag',
  category: 'correctness',
  severity: 'error',
  aliases: ['dfu:UNKNOWN_ADD_FLAG', 'dfu:UNKNOWN_COPY_FLAG'],
  messages: { foreign: '`{flag}` is a flag of {owners}; `{keyword}` has none of that name, so the build stops here.' },
  fixes: {
    swap: { title: 'Replace `{keyword}` with `{owner}`', safety: 'suggestion' },
    remove: { title: 'Remove `{flag}`', safety: 'suggestion' },
  },
  on: {
    statement({ file, instruction }, ctx) {
      const { kind, keyword, words } = instruction;
      if (kind === 'arg' || kind === 'stopsignal') return;
      if (kind === 'healthcheck' && /^none$/i.test(words[0]?.text ?? '')) return;
      for (const flag of writtenFlags(instruction, file)) {
        const owners = ownersOf(flag.name);
        if (owners.length === 0 || flagTypesOf(kind).has(flag.name) || isFlagOpen(flag, instruction)) continue;
        const data = { flag: `--${flag.name}`, keyword: keyword.text.toUpperCase() };
        const other = otherCopy(instruction);
        const swap: Fix<'swap' | 'remove'>[] = other
          ? [
              {
                title: 'swap',
                data: { ...data, owner: other.toUpperCase() },
                edits: () => [replace(keyword.span, inCaseOf(keyword.text, other))],
              },
            ]
          : [];
        ctx.report({
          at: flag.nameSpan,
          message: 'foreign',
          data: { ...data, owners: owners.map((owner) => `\`${owner.toUpperCase()}\``).join(' and ') },
          ...(hasForeignFrontend(file) ? { atMost: 'hint' } : {}),
          fixes: [...swap, { title: 'remove', data, edits: () => [removeFlag(flag, instruction)] }],
        });
      }
    },
  },
});

/** ADD for COPY and the other way round, where that one has all the flags that are written. */
function otherCopy({ kind, flags }: Instruction): 'add' | 'copy' | undefined {
  if (kind !== 'add' && kind !== 'copy') return undefined;
  const other = kind === 'add' ? 'copy' : 'add';
  return flags.every(({ name }) => flagTypesOf(other).has(name)) ? other : undefined;
}
