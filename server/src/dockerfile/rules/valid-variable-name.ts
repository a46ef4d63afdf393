import { defineRule } from '../../lint/rule';
import { remarkBehind } from '../facts/loose-words';
import { openQuote } from '../facts/quotes';
import { isTemplate } from '../facts/written-lines';

export default defineRule({
  id: 'dockerfile/valid-variable-name',
  category: 'correctness',
  severity: 'warning',
  messages: { invalid: 'No shell, and no `FROM` or `COPY`, can read a variable called `{name}`.' },
  on: {
    statement({ file, instruction }, ctx) {
      const { kind, pairs, logical } = instruction;
      if ((kind !== 'arg' && kind !== 'env') || isTemplate(logical.text)) return;
      if (openQuote(instruction, file) !== undefined || remarkBehind(instruction, file)) return;
      // Blanks around an equals sign make an empty name, which has a rule of its own.
      if (pairs.some(({ name }) => name.text === '')) return;
      for (const { name, value } of pairs) {
        const isOpen = !value && !instruction.isDone;
        // A word of an ENV that has no equals sign is said elsewhere.
        if (isOpen || name.hasVariable || (kind === 'env' && !value)) continue;
        if (isReadable(name.value) || isForPrograms(name.value, kind)) continue;
        ctx.report({ at: name.span, message: 'invalid', data: { name: name.value } });
      }
    },
  },
});

/** An empty name, and a flag, have rules of their own. */
function isReadable(name: string): boolean {
  return /^(?:[A-Za-z_]\w*)?$/.test(name) || name.startsWith('--');
}

/** Windows has `ProgramFiles(x86)`; npm, and programs with full stops in their settings, read such names. */
function isForPrograms(name: string, kind: 'arg' | 'env'): boolean {
  if (/^\w+\(x86\)$/i.test(name) || /^npm_config_/i.test(name)) return true;
  return kind === 'env' && /^[A-Za-z_]\w*(?:\.\w+)+$/.test(name);
}
