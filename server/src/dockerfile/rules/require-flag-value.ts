import { defineRule, type Fix } from '../../lint/rule';
import { replace, span } from '../../text/span';
import { flagTypesOf, isFlagOpen } from '../facts/builder-flags';
import type { DockerfileFile, Flag, Instruction } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/require-flag-value',
  category: 'correctness',
  severity: 'error',
  aliases: ['dfu:FLAG_MISSING_VALUE', 'dockerfilelint:healthcheck_options_missing_args', 'dfu:FLAG_INVALID_FROM_VALUE'],
  messages: {
    missing: '`{flag}` needs `=` and a value in the same word, so the build stops here.',
    empty: 'Nothing stands behind `=`, so `{flag}` has no effect.',
    emptySwitch: 'Behind the `=` of `{flag}` a value must stand, so the build stops here.',
  },
  fixes: { join: { title: 'Join `{flag}` with the next word', safety: 'suggestion' } },
  on: {
    statement({ file, instruction }, ctx) {
      for (const flag of instruction.flags) {
        const type = flagTypesOf(instruction.kind).get(flag.name);
        if (!type || flag.value?.text || isFlagOpen(flag, instruction)) continue;
        const data = { flag: `--${flag.name}` };
        if (flag.value) {
          const isSwitch = type.value === 'boolean';
          ctx.report({
            at: flag.span,
            message: isSwitch ? 'emptySwitch' : 'empty',
            data,
            ...(isSwitch ? {} : { atMost: 'warning' }),
          });
        } else if (type.value === 'text') {
          ctx.report({ at: flag.span, message: 'missing', data, fixes: joins(flag, instruction, file) });
        }
      }
    },
  },
});

/** Only where one blank lies between, and enough arguments are left without the value. */
function joins(flag: Flag, { kind, words }: Instruction, { source }: DockerfileFile): readonly Fix<'join'>[] {
  const { end } = flag.span;
  if (!/^ [^\s\\`=-]/.test(source.slice(span(end, end + 2)))) return [];
  const needed = kind === 'copy' || kind === 'add' ? 3 : kind === 'from' ? 2 : 1;
  if (words.length < needed) return [];
  return [{ title: 'join', data: { flag: `--${flag.name}` }, edits: () => [replace(span(end, end + 1), '=')] }];
}
