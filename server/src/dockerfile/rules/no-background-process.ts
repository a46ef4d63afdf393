import { defineRule } from '../../lint/rule';
import { span } from '../../text/span';

export default defineRule({
  id: 'dockerfile/no-background-process',
  category: 'correctness',
  severity: 'warning',
  messages: { ends: '`{command}` ends with this step: an image holds files, no processes.' },
  on: {
    run(instruction, ctx) {
      const { commands, json, script, stage } = instruction;
      const last = commands.filter(({ depth }) => depth === 0).at(-1);
      if (json || script.hasErrors || !stage || last?.separator !== '&') return;
      if (commands.some((command) => command.span.start >= last.span.end)) return;
      const sign = stage.file.source.text.indexOf('&', last.span.end);
      const isNear = sign >= 0 && /^\s*$/.test(stage.file.slice(span(last.span.end, sign)));
      if (!isNear) return;
      ctx.report({ at: span(sign, sign + 1), message: 'ends', data: { command: last.name.value } });
    },
  },
});
