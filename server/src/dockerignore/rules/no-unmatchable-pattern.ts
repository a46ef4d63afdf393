import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { withoutLine } from '../facts/appending';

export default defineRule({
  id: 'dockerignore/no-unmatchable-pattern',
  category: 'correctness',
  severity: 'warning',
  messages: {
    outside: '`{path}` lies outside the build context, where patterns match nothing.',
    host: '`{path}` is a path of this machine; patterns begin at the build context, so it matches nothing.',
    root: 'The builder ignores a pattern that names the context itself; `*` takes out all that lies in it.',
  },
  fixes: {
    strip: { title: 'Begin at the context: `{path}`', safety: 'suggestion' },
    remove: { title: 'Remove the line', safety: 'safe' },
  },
  on: {
    ignorePattern({ file, path, pattern, span: line }, ctx) {
      if (!pattern) return;
      if (pattern.pattern === '.') {
        const fixes = [{ title: 'remove' as const, edits: () => [withoutLine(file, line)] }];
        ctx.report({ at: path.span, message: 'root', fixes });
        return;
      }
      const isOutside = /^\.\.(?:\/|$)/.test(pattern.pattern);
      if (!isOutside && !/^(?:~\/|[A-Za-z]:[\\/])/.test(path.text)) return;
      const rest = path.text.replace(/^(?:\.{0,2}\/)+/, '');
      const canStrip = isOutside && rest !== '' && !rest.split('/').includes('..');
      const fix = { title: 'strip' as const, data: { path: rest }, edits: () => [replace(path.span, rest)] };
      const message = isOutside ? 'outside' : 'host';
      ctx.report({ at: path.span, message, data: { path: path.text }, fixes: canStrip ? [fix] : [] });
    },
    ignoreContext({ file, around: { tree } }, ctx) {
      for (const { path } of file.lines) {
        const folder = /^\/(home|Users|root|tmp|private)\/[^/]+/.exec(path.text)?.[1];
        if (!folder || tree.entries.length === 0 || tree.entries.some((entry) => entry.path === folder)) continue;
        ctx.report({ at: path.span, message: 'host', data: { path: path.text } });
      }
    },
  },
});
