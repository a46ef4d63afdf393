import { defineRule } from '../../lint/rule';
import { hasWindowsBase } from '../facts/windows-bases';
import { mountsOf } from '../model/mounts';

export default defineRule({
  id: 'dockerfile/no-mount-on-windows',
  category: 'correctness',
  severity: 'warning',
  aliases: ['tally/windows/no-run-mounts'],
  messages: { unsupported: 'Builders have long failed on `RUN --mount` for Windows images.' },
  on: {
    run(instruction, ctx) {
      if (!instruction.stage || !hasWindowsBase(instruction.stage)) return;
      for (const { span } of mountsOf(instruction)) ctx.report({ at: span, message: 'unsupported' });
    },
  },
});
