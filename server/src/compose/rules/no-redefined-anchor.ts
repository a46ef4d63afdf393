import { defineRule } from '../../lint/rule';
import { anchorsOf } from '../facts/anchors';

export default defineRule({
  id: 'compose/no-redefined-anchor',
  category: 'clarity',
  severity: 'info',
  messages: { isRedefined: 'The anchor `&{name}` is defined above already; aliases below mean this one.' },
  on: {
    composeFile(file, ctx) {
      for (const { anchors } of anchorsOf(file)) {
        for (const { mark, previous, span: at } of anchors) {
          if (!previous) continue;
          const related = [{ span: previous.span, message: 'The first one' }];
          ctx.report({ at, message: 'isRedefined', data: { name: mark.name }, related });
        }
      }
    },
  },
});
