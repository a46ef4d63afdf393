import { isIgnored } from '../../build-context/ignore-patterns';
import { namesInWords } from '../../build-context/names-in-words';
import { isEverything } from '../../build-context/pattern-relations';
import { defineRule } from '../../lint/rule';
import { append, endOfPatterns } from '../facts/appending';
import { unneededEntries } from '../facts/common-entries';
import { useOfEntry } from '../facts/use-of-context';
import { patternsOf } from '../model/lookup';

export default defineRule({
  id: 'dockerignore/require-common-entries',
  category: 'size',
  severity: 'info',
  messages: {
    open: '{entries}: no pattern takes this out, so it slows the build, and each change there breaks the cache.',
  },
  fixes: { add: { title: 'Add {patterns}', safety: 'suggestion' } },
  on: {
    ignoreContext({ file, around }, ctx) {
      const patterns = patternsOf(file);
      if (patterns.some(isEverything)) return;
      const usesGit = around.dockerfiles.some((each) => each.usesGit);
      const open = unneededEntries(around).filter(({ path, pattern }) => {
        const { isTakenAlong, isNamed } = useOfEntry(path, around);
        return isTakenAlong && !isNamed && !(pattern === '.git' && usesGit) && !isIgnored(path, patterns);
      });
      if (open.length === 0) return;
      const missing = withoutNested([...new Set(open.map(({ pattern }) => pattern))]);
      ctx.report({
        at: endOfPatterns(file),
        message: 'open',
        data: { entries: namesInWords(open.map(({ path }) => path)) },
        fixes: [{ title: 'add', data: { patterns: namesInWords(missing) }, edits: () => [append(file, missing)] }],
      });
    },
  },
});

/** `**` in front takes out the one at the root too. */
function withoutNested(patterns: readonly string[]): readonly string[] {
  return patterns.filter((pattern) => !patterns.includes(`**/${pattern}`));
}
