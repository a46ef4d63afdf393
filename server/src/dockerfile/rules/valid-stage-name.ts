import { defineRule, type Fix } from '../../lint/rule';
import { isStageName, renameEverywhere } from '../facts/stage-bases';
import { freeStageName } from '../facts/stage-names';
import { isTemplate } from '../facts/written-lines';

export default defineRule({
  id: 'dockerfile/valid-stage-name',
  category: 'correctness',
  severity: 'error',
  aliases: ['dfu:INVALID_BUILD_STAGE_NAME', 'dockadvisor:FromInvalidStageName'],
  messages: {
    invalid: '`{name}` cannot name a stage: a letter, then letters, digits, `-`, `_` and `.` can.',
    variable: 'Behind `AS` no variable is expanded, so `{name}` itself would be the name, which the builder refuses.',
  },
  fixes: { rename: { title: 'Call the stage `{name}`', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      const { name, from, file } = stage;
      if (!name || isStageName(name.text) || from.words.length > 3 || !from.isDone) return;
      if (isTemplate(from.logical.text)) return;
      const plain = name.text.replace(/[^\w.-]+/g, '-').replace(/^[-_.]+|(?<!-)-+$/g, '');
      const wanted = /^\d/.test(plain) ? `s${plain}` : plain;
      const fixes: Fix<'rename'>[] = [];
      if (isStageName(wanted) && !name.hasVariable) {
        const free = freeStageName(file, wanted);
        fixes.push({ title: 'rename', data: { name: free }, edits: () => renameEverywhere(stage, free) });
      }
      ctx.report({
        at: name.span,
        message: name.hasVariable ? 'variable' : 'invalid',
        data: { name: name.text },
        fixes,
      });
    },
  },
});
