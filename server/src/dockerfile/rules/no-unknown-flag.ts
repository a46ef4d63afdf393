import { defineRule, type Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { flagTypesOf, isFlagOpen, ownersOf, writtenFlags } from '../facts/builder-flags';
import { removeFlag } from '../facts/flag-edits';
import { hasForeignFrontend } from '../facts/frontend';
import { isTemplate } from '../facts/written-lines';

export default defineRule({
  id: 'dockerfile/no-unknown-flag',
  category: 'correctness',
  severity: 'error',
  aliases: [
    'dfu:UNKNOWN_ADD_FLAG',
    'dfu:UNKNOWN_COPY_FLAG',
    'dfu:UNKNOWN_FROM_FLAG',
    'dfu:UNKNOWN_HEALTHCHECK_FLAG',
    'dockadvisor:CopyInvalidFlag',
    'dockadvisor:AddInvalidFlag',
  ],
  messages: {
    unknown: '`{keyword}` has no flag `{flag}`, so the build stops here.',
    ignored: '`{keyword}` has no flags, so `{flag}` is dropped without a word.',
  },
  fixes: {
    rename: { title: 'Replace it with `{flag}`', safety: 'suggestion' },
    remove: { title: 'Remove `{flag}`', safety: 'suggestion' },
  },
  on: {
    statement({ file, instruction }, ctx) {
      const { kind, keyword, words } = instruction;
      const types = flagTypesOf(kind);
      // Beside NONE no flag counts, which is said elsewhere.
      if (kind === 'healthcheck' && /^none$/i.test(words[0]?.text ?? '')) return;
      for (const flag of writtenFlags(instruction, file)) {
        if (types.has(flag.name) || ownersOf(flag.name).length > 0) continue;
        if (isFlagOpen(flag, instruction) || isTemplate(flag.name)) continue;
        const text = `--${flag.name}`;
        const near = nearestNames(flag.name, types.keys()).map((name): Fix<'rename' | 'remove'> => {
          return {
            title: 'rename',
            data: { flag: `--${name}` },
            edits: () => [replace(flag.nameSpan, `--${name}`)],
          };
        });
        const remove: Fix<'rename' | 'remove'> = {
          title: 'remove',
          data: { flag: text },
          edits: () => [removeFlag(flag, instruction)],
        };
        const isIgnored = kind === 'arg' || kind === 'stopsignal';
        ctx.report({
          at: flag.nameSpan,
          message: isIgnored ? 'ignored' : 'unknown',
          data: { keyword: keyword.text.toUpperCase(), flag: text },
          ...(hasForeignFrontend(file) ? { atMost: 'hint' } : isIgnored ? { atMost: 'warning' } : {}),
          fixes: types.size > 0 ? [...near, remove] : [],
        });
      }
    },
  },
});
