import { defineRule } from '../../lint/rule';
import { span } from '../../text/span';
import { commandWords, programOf } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/no-apt-key',
  category: 'security',
  severity: 'warning',
  messages: { deprecated: '`apt-key` is gone from current releases, and its keys are trusted for every repository.' },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run' || programOf(command) !== 'apt-key') return;
      const [name, subcommand] = commandWords(command).filter(({ value }) => !/^--?[a-z]/.test(value));
      if (!name || !/^(?:add|adv|export)$/.test(subcommand?.value ?? '')) return;
      ctx.report({ at: span(name.span.start, subcommand?.span.end ?? name.span.end), message: 'deprecated' });
    },
  },
});
