import { defineRule } from '../../lint/rule';
import { span } from '../../text/span';
import { wordsWithoutEquals } from '../facts/loose-words';
import { openQuote } from '../facts/quotes';

export default defineRule({
  id: 'dockerfile/require-variable-name',
  category: 'correctness',
  severity: 'error',
  aliases: ['dfu:SYNTAX_MISSING_NAMES', 'dockadvisor:ArgMissingName'],
  messages: { blank: 'No name stands in front of this `=`, so the build stops here.' },
  on: {
    statement({ file, instruction }, ctx) {
      const { kind, pairs } = instruction;
      if (kind !== 'arg' && kind !== 'env' && kind !== 'label') return;
      // A word without its equals sign stops the builder earlier.
      if (wordsWithoutEquals(instruction).length > 0 || openQuote(instruction, file) !== undefined) return;
      for (const { name, value } of pairs) {
        if (name.text !== '' || !value) continue;
        ctx.report({ at: span(name.span.end, value.span.end), message: 'blank' });
      }
    },
  },
});
