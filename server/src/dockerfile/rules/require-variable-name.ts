import { defineRule } from '../../lint/rule';
import { span } from '../../text/span';
import { wordsWithoutEquals } from '../facts/loose-words';
import { openQuote } from '../facts/quotes';
import { everyInstruction } from '../facts/written-lines';

export default defineRule({
  id: 'dockerfile/require-variable-name',
  category: 'correctness',
  severity: 'error',
  aliases: ['dfu:SYNTAX_MISSING_NAMES', 'dockadvisor:ArgMissingName'],
  messages: { blank: 'No name stands in front of this `=`, so the build stops here.' },
  on: {
    dockerfile(file, ctx) {
      for (const instruction of everyInstruction(file)) {
        const { kind, pairs } = instruction;
        if (kind !== 'arg' && kind !== 'env' && kind !== 'label') continue;
        // A word without its equals sign stops the builder earlier.
        if (wordsWithoutEquals(instruction).length > 0 || openQuote(instruction, file) !== undefined) continue;
        for (const { name, value } of pairs) {
          if (name.text !== '' || !value) continue;
          ctx.report({ at: span(name.span.end, value.span.end), message: 'blank' });
        }
      }
    },
  },
});
