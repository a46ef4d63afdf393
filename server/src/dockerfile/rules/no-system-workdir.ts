import { defineRule } from '../../lint/rule';
import { isWindows } from '../model/platform';
import { variablesOf } from '../model/variables';

export default defineRule({
  id: 'dockerfile/no-system-workdir',
  category: 'correctness',
  severity: 'warning',
  aliases: ['DS-0030'],
  messages: {
    replaced: '`{path}` is replaced when a container starts, so files that are written there are gone.',
    system: '`{path}` belongs to the system; files of a program get mixed with it.',
  },
  on: {
    workdir(instruction, ctx) {
      const {
        words: [word],
        stage,
      } = instruction;
      if (!word || !stage || isWindows(stage)) return;
      const text = word.hasVariable ? variablesOf(stage.file).expandAt(word.text, instruction) : word.value;
      const path = (text ?? '').replace(/(?<!^|\/)\/+$|(?<=^\/)\/+$/, '');
      const data = { path };
      if (path === '/dev/shm') ctx.report({ at: word.span, message: 'replaced', data, atMost: 'hint' });
      else if (/^\/(?:proc|sys|dev)(?:\/|$)/.test(path)) ctx.report({ at: word.span, message: 'replaced', data });
      else if (/^\/boot(?:\/|$)/.test(path)) ctx.report({ at: word.span, message: 'system', data });
      else if (/^\/(?:bin|etc|lib|lib64|sbin|usr)$/.test(path)) {
        ctx.report({ at: word.span, message: 'system', data, atMost: 'info' });
      }
    },
  },
});
