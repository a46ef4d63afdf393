import { defineRule } from '../../lint/rule';
import { resolve } from '../model/lookup';
import { scalarType } from '../schema/scalar-type';

export default defineRule({
  id: 'compose/no-empty-file',
  category: 'correctness',
  severity: 'warning',
  messages: { isEmpty: 'The file says nothing, and Compose refuses an empty file.' },
  on: {
    composeFile({ documents, problems, source }, ctx) {
      const isEmpty = documents.every(({ root }) => {
        const node = resolve(root);
        return !root || (node?.kind === 'scalar' && scalarType(node) === 'null');
      });
      if (isEmpty && problems.length === 0) ctx.report({ at: source.lineSpan(0), message: 'isEmpty' });
    },
  },
});
