import { referenceFault } from '../../images/image-syntax';
import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { topDirectives } from '../facts/directive-lines';
import { frontendOf, meantFrontend } from '../facts/frontend';
import { isLineDone } from '../facts/written-lines';

export default defineRule({
  id: 'dockerfile/valid-syntax-directive',
  category: 'correctness',
  severity: 'error',
  aliases: ['tally/syntax-directive-typo'],
  messages: {
    blank: 'A blank ends the name of the frontend, so the builder looks for `{image}` and stops.',
    invalid: '`{image}` is no image reference, so the builder finds no frontend and stops.',
    typo: 'There is no frontend `{image}`; the one of Docker is called `{name}`.',
  },
  fixes: {
    join: { title: 'Remove the blanks', safety: 'suggestion' },
    rename: { title: 'Write `{name}`', safety: 'suggestion' },
  },
  on: {
    dockerfile(file, ctx) {
      const frontend = frontendOf(file);
      const directive = topDirectives(file).find(({ name }) => name === 'syntax');
      if (!frontend || !directive || !isLineDone(file, directive.line.end)) return;
      const { image, at } = frontend;
      const behind = directive.value.slice(image.text.length).trim();
      const data = { image: image.text };
      if (behind !== '' && (/[:/@]$/.test(image.text) || /^[:/@]/.test(behind))) {
        const joined = directive.value.replace(/\s+/g, '');
        const fixes = referenceFault(joined)
          ? []
          : [{ title: 'join' as const, edits: () => [replace(directive.valueSpan, joined)] }];
        ctx.report({ at: directive.valueSpan, message: 'blank', data, fixes });
        return;
      }
      if (referenceFault(image.text)) {
        ctx.report({ at, message: 'invalid', data });
        return;
      }
      const name = meantFrontend(frontend);
      if (!name) return;
      const written = image.text.split('@', 1)[0]?.replace(/:(?<=(?:^|\/)[^/:]*:)[^/]*$/, '') ?? '';
      ctx.report({
        at,
        message: 'typo',
        data: { ...data, name },
        fixes: [
          {
            title: 'rename',
            data: { name },
            edits: () => [replace({ start: at.start, end: at.start + written.length }, name)],
          },
        ],
      });
    },
  },
});
