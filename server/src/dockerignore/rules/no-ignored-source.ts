import { isEverything } from '../../build-context/pattern-relations';
import { sureFate } from '../../build-context/source-state';
import { defineRule } from '../../lint/rule';
import { append } from '../facts/appending';
import { lineOf, patternsOf } from '../model/lookup';

export default defineRule({
  id: 'dockerignore/no-ignored-source',
  category: 'correctness',
  severity: 'warning',
  aliases: ['CopyIgnoredFile'],
  messages: {
    needed:
      'This takes out `{path}`, which `{keyword}` in line {line} of `{dockerfile}` needs, so the build stops there.',
  },
  fixes: { bringBack: { title: 'Bring `{path}` back with `!{path}`', safety: 'suggestion' } },
  on: {
    ignoreContext({ file, around: { dockerfiles } }, ctx) {
      const patterns = patternsOf(file);
      const seen = new Set<string>();
      for (const { name, sources } of dockerfiles) {
        for (const { path, keyword, line } of sources) {
          if (path === '' || /[*?[\\]/.test(path) || seen.has(path)) continue;
          const fate = sureFate(path, patterns);
          const at = fate?.kind === 'ignored' ? lineOf(fate.by, file)?.path.span : undefined;
          if (fate?.kind !== 'ignored' || !at) continue;
          // With nothing left in the context, another rule says so once.
          if (isEverything(fate.by) && !patterns.some(({ isException }) => isException)) continue;
          seen.add(path);
          const data = { path, keyword, dockerfile: name, line: String(line + 1) };
          const fix = { title: 'bringBack' as const, data: { path }, edits: () => [append(file, [`!${path}`])] };
          ctx.report({ at, message: 'needed', data, fixes: [fix] });
        }
      }
    },
  },
});
