import { defineRule } from '../../lint/rule';
import type { ShellCommand, ShellWord } from '../model/shell';
import { commandWords, programOf } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/no-setuid-bit',
  category: 'security',
  severity: 'warning',
  aliases: ['CIS:4.8'],
  messages: {
    bit: 'With `{mode}` whoever starts this file gets the rights of its owner or group.',
    capability: '`{mode}` gives this file rights that come close to root.',
  },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const words = commandWords(command);
      const program = programOf(command);
      const mode = program === 'chmod' ? words.slice(1).find(({ value }) => !value.startsWith('-')) : undefined;
      if (mode?.isLiteral && setsBit(mode.value)) {
        const isShared = isGroupOnly(mode.value);
        ctx.report({
          at: mode.span,
          message: 'bit',
          data: { mode: mode.value },
          ...(isShared ? { atMost: 'info' as const } : {}),
        });
      }
      const grant = program === 'setcap' ? broadGrant(command) : undefined;
      if (grant) ctx.report({ at: grant.span, message: 'capability', data: { mode: grant.value } });
    },
  },
});

function setsBit(mode: string): boolean {
  if (/^[0-7]+$/.test(mode)) return (Number.parseInt(mode, 8) & 0o6000) !== 0;
  return mode.split(',').some((part) => /^(?:o*[uga][ugoa]*)?[+=][rwxXt]*s/.test(part));
}

/** On directories that bit makes new files belong to the group; `chmod` is often called for that. */
function isGroupOnly(mode: string): boolean {
  if (/^[0-7]+$/.test(mode)) return (Number.parseInt(mode, 8) & 0o4000) === 0;
  return mode.split(',').every((part) => !part.includes('s') || /^g[+=]/.test(part));
}

function broadGrant({ args }: ShellCommand): ShellWord | undefined {
  return args.find(
    ({ value }) =>
      /^(?:all|cap_(?:sys_admin|sys_ptrace|sys_module|sys_rawio|dac_override|dac_read_search|setuid|setgid|setfcap|chown|fowner))\b|,cap_(?:sys_admin|dac_override|setuid)\b/i.test(
        value,
      ) && /[+=][a-z]*[ep]/.test(value),
  );
}
