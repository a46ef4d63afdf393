import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { brokenArray } from '../facts/broken-arrays';
import { hasCommentInside, jsonText } from '../facts/exec-form';

export default defineRule({
  id: 'dockerfile/no-single-quotes-in-array',
  category: 'correctness',
  severity: 'warning',
  aliases: ['dfu:JSON_IN_SINGLE_QUOTES', 'tally/invalid-json-form'],
  messages: { single: 'JSON knows double quotes only, so the builder takes this text for the command or the paths.' },
  fixes: { useDouble: { title: 'Use double quotes', safety: 'suggestion' } },
  on: {
    statement({ instruction }, ctx) {
      const broken = brokenArray(instruction);
      if (broken?.fault !== 'quotes') return;
      const { at, elements } = broken;
      ctx.report({
        at,
        message: 'single',
        fixes:
          elements && !hasCommentInside(instruction)
            ? [{ title: 'useDouble', edits: () => [replace(at, jsonText(elements))] }]
            : [],
      });
    },
  },
});
