import { defineRule } from '../../lint/rule';
import { span } from '../../text/span';
import { remarkBehind } from '../facts/loose-words';
import { openQuote } from '../facts/quotes';
import { isTemplate } from '../facts/written-lines';
import { isWindows } from '../model/platform';
import { quoteAware } from '../model/words';

export default defineRule({
  id: 'dockerfile/no-extra-argument',
  category: 'correctness',
  severity: 'error',
  aliases: ['dfu:ARGUMENT_EXTRA', 'dfu:ARGUMENT_REQUIRES_ONE', 'dfu:ARGUMENT_UNNECESSARY', 'dockerfilelint:extra_args'],
  messages: {
    signal: '`STOPSIGNAL` takes one signal; with more words the image or its containers are refused.',
    user: '`USER` takes one account; with more words all of them are taken for its name, and no container starts.',
  },
  on: {
    statement({ file, instruction }, ctx) {
      const { kind, logical, stage } = instruction;
      if (kind !== 'stopsignal' && kind !== 'user') return;
      if (isWindows(stage) || isTemplate(logical.text) || openQuote(instruction, file) !== undefined) return;
      if (remarkBehind(instruction, file) || /\$\{(?:(?!\$\{)[^}\s])*\s/.test(logical.text)) return;
      const [, second, ...others] = quoteAware(logical, 0, file.escapeChar);
      if (!second) return;
      const at = span(second.span.start, (others.at(-1) ?? second).span.end);
      ctx.report({ at, message: kind === 'user' ? 'user' : 'signal' });
    },
  },
});
