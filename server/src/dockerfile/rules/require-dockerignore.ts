import { defineRule } from '../../lint/rule';
import { holdsOnlyBuildFiles } from '../surroundings';

/** What nobody wants in an image, or in the history of one. */
const unwanted = /^(?:\.git|node_modules|\.venv|venv|__pycache__|\.env|target|dist|\.idea|\.vscode)$/;

export default defineRule({
  id: 'dockerfile/require-dockerignore',
  category: 'size',
  severity: 'info',
  messages: {
    unwanted: 'Without a `.dockerignore` this copies `{name}` too, and each change there breaks the cache.',
    missing: 'Without a `.dockerignore` this copies whatever lies in the folder, now and later.',
  },
  on: {
    buildContext({ around }, ctx) {
      const { context, entries, sources, hasOtherIgnoreFile } = around;
      if (context.ignoreFile || hasOtherIgnoreFile || entries.length === 0 || holdsOnlyBuildFiles(around)) return;
      const whole = sources.find(({ path, instruction }) => path === '' && !instruction.flag('exclude'));
      if (!whole) return;
      const found = entries.find(({ name }) => unwanted.test(name));
      if (found) ctx.report({ at: whole.word.span, message: 'unwanted', data: { name: found.name } });
      else ctx.report({ at: whole.word.span, message: 'missing' });
    },
  },
});
