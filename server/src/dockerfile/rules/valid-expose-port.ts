import { defineRule } from '../../lint/rule';
import { exposedPorts, highestPort } from '../facts/exposed-ports';

export default defineRule({
  id: 'dockerfile/valid-expose-port',
  category: 'correctness',
  severity: 'error',
  aliases: [
    'DL3011',
    'DS-0008',
    'kics:unix-ports-out-of-range',
    'semgrep:invalid-port',
    'dfu:INVALID_PORT',
    'dockadvisor:ExposePortOutOfRange',
    'dockerfilelint:invalid_port',
  ],
  messages: {
    tooHigh: 'Ports end at 65535, so the build stops at `{text}`.',
    noNumber: '`{text}` is no port: `EXPOSE` takes a number, or two with a dash between them.',
    zero: 'Port 0 stands for a port that the system chooses; nothing can listen on it by that number.',
  },
  on: {
    expose(instruction, ctx) {
      const ports = new Map(exposedPorts(instruction).map((port) => [port.word, port]));
      for (const word of instruction.words) {
        const { value, span: at } = word;
        // A colon is another matter, a comment too, and a dash or slash at the end is still being typed.
        if (word.hasVariable || /[:$]|\/$/.test(value) || value === '') continue;
        if (value.endsWith('-') && word === instruction.words.at(-1)) continue;
        if (value.startsWith('#')) return;
        const port = ports.get(word);
        if (!port) {
          if (!/^\d{1,9}(?:-\d{1,9})?\//.test(value)) ctx.report({ at, message: 'noNumber', data: { text: value } });
        } else if (Math.max(port.first, port.last) > highestPort) {
          ctx.report({ at, message: 'tooHigh', data: { text: value } });
        } else if (port.first === 0) ctx.report({ at, message: 'zero', atMost: 'warning' });
      }
    },
  },
});
