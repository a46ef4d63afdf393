import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';

export default defineRule({
  id: 'dockerfile/no-blank-in-workdir',
  category: 'clarity',
  severity: 'info',
  aliases: ['dockerfilelint:invalid_workdir', 'dfu:ARGUMENT_EXTRA'],
  messages: {
    blank: 'The directory is called `{path}`, blanks included; quotes say that this is meant.',
  },
  fixes: { quote: { title: 'Put the path in quotes', safety: 'suggestion' } },
  on: {
    workdir(instruction, ctx) {
      const [path] = instruction.words;
      const escapeChar = instruction.stage?.file.escapeChar ?? '\\';
      if (!path || /^["']/.test(path.text) || !hasOpenBlank(path.text, escapeChar)) return;
      // A comment that is none has a rule of its own, and so have lines that are joined by mistake.
      if (/\s#/.test(path.text) || path.span.end - path.span.start !== path.text.length) return;
      ctx.report({
        at: path.span,
        message: 'blank',
        data: { path: path.text.replace(/\s+/g, ' ').slice(0, 60) },
        fixes: path.text.includes('"') ? [] : [{ title: 'quote', edits: () => [replace(path.span, `"${path.text}"`)] }],
      });
    },
  },
});

/** A blank outside of braces that nothing escapes. */
function hasOpenBlank(text: string, escapeChar: string): boolean {
  const plain = text.replace(/\$\{[^}]*(?:\}|$)/g, '$');
  for (let i = 0; i < plain.length; i++) {
    if (plain[i] === escapeChar) i++;
    else if (/\s/.test(plain[i] ?? '')) return true;
  }
  return false;
}
