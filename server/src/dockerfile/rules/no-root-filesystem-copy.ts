import { defineRule } from '../../lint/rule';
import { isExported } from '../facts';

export default defineRule({
  id: 'dockerfile/no-root-filesystem-copy',
  category: 'security',
  severity: 'warning',
  aliases: ['DL3067'],
  messages: { everything: 'This copies all of `{from}`, with its caches and whatever secrets it holds.' },
  on: {
    copy(instruction, ctx) {
      const { sources, destination, stage } = instruction;
      const from = instruction.flag('from')?.value;
      const root = sources.find(({ value }) => /^\/?(?:\.?\/?|\*)$/.test(value) && value !== '');
      if (!from || !root || !destination || !stage || !/^\/\.?$/.test(destination.value)) return;
      // A stage from nothing that takes all of another one is made to join its layers.
      const isSquash = stage.image?.text === 'scratch' && /root-?fs|squash/i.test(from.value);
      const atMost = !isExported(stage) ? 'hint' : isSquash ? 'info' : 'warning';
      ctx.report({ at: root.span, message: 'everything', data: { from: from.value }, atMost });
    },
  },
});
