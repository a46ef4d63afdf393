import { defineRule } from '../../lint/rule';
import { isHttpSource } from '../facts/remote-sources';

export default defineRule({
  id: 'dockerfile/require-add-checksum',
  category: 'security',
  severity: 'info',
  aliases: ['kics:curl-or-wget-instead-of-add'],
  messages: { unverified: 'Without `--checksum` nothing notices when the file behind this address changes.' },
  on: {
    add(instruction, ctx) {
      if (instruction.flag('checksum') || !instruction.destination) return;
      for (const { span, hasVariable, value } of instruction.sources) {
        // Whoever can change an unencrypted transfer needs no access to the server: that is said first.
        if (!isHttpSource(value) || !/^https:/i.test(value)) continue;
        ctx.report({ at: span, message: 'unverified', ...(hasVariable ? { atMost: 'hint' as const } : {}) });
      }
    },
  },
});
