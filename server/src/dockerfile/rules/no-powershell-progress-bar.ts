import { defineRule } from '../../lint/rule';
import { span } from '../../text/span';
import { beginWith, powershellScript } from '../facts/powershell';
import { shellWords } from '../model/platform';

export default defineRule({
  id: 'dockerfile/no-powershell-progress-bar',
  category: 'speed',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/powershell/progress-preference'],
  messages: { slow: 'The progress display of `{command}` slows it down many times, and fills the build log.' },
  fixes: { silence: { title: "Set `$ProgressPreference = 'SilentlyContinue'`", safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const script = powershellScript(instruction);
      const [word] = instruction.words;
      if (!script || !word || /ProgressPreference/i.test(script.text)) return;
      if ((shellWords(instruction) ?? []).some((text) => /ProgressPreference/i.test(text))) return;
      const found = /\b(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm|Expand-Archive)\b/i.exec(script.text);
      if (!found) return;
      const index = instruction.logical.text.indexOf(found[0]);
      const edit = beginWith(script, "$ProgressPreference = 'SilentlyContinue';");
      ctx.report({
        at: index < 0 ? span(word.span.start, word.span.end) : instruction.logical.span(index, index + found[0].length),
        message: 'slow',
        data: { command: found[0] },
        fixes: edit ? [{ title: 'silence', edits: () => [edit] }] : [],
      });
    },
  },
});
