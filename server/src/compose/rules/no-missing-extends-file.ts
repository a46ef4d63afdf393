import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'compose/no-missing-extends-file',
  category: 'correctness',
  severity: 'error',
  messages: { isMissing: 'There is no file `{path}` to take a service from, so the project does not load.' },
  on: {
    composeProject({ extensions, here }, ctx) {
      for (const { from, path, fileState } of extensions) {
        if (from.file !== here || fileState !== 'missing' || !path || path.hasVariable) continue;
        ctx.report({ at: path.span, message: 'isMissing', data: { path: path.written } });
      }
    },
  },
});
