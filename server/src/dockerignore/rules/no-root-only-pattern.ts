import { nameOf } from '../../build-context/context-tree';
import { isIgnored } from '../../build-context/ignore-patterns';
import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { patternsOf } from '../model/lookup';

/** What is unwanted wherever it lies. */
const anywhere =
  /^(?:node_modules|__pycache__|\.venv|venv|\.env(?:\.?\*|\.local)?|\.DS_Store|Thumbs\.db|\.idea|\.vscode|\.vs|bin|obj|coverage|\.pytest_cache|\.mypy_cache|\.next|\.git|id_rsa|\*~|\*\.(?:log|te?mp|bak|orig|rej|sw[a-z]|py[cod]|py\[cod\]|class|o|pid|key|pem|p12|pfx|jks|iml|suo|user|tfstate)\*?)$/;

export default defineRule({
  id: 'dockerignore/no-root-only-pattern',
  category: 'correctness',
  severity: 'info',
  messages: { rootOnly: '`{pattern}` counts in the top folder alone; `{example}` stays in the build context.' },
  fixes: { prefix: { title: 'Match at every depth: `**/{pattern}`', safety: 'suggestion' } },
  on: {
    ignoreContext({ file, around: { tree } }, ctx) {
      const patterns = patternsOf(file);
      const isDotNet = tree.entries.some(({ path }) => /\.(?:cs|fs|vb)proj$/.test(path));
      for (const { bang, path, pattern } of file.lines) {
        if (bang || !pattern || path.text.startsWith('/') || !anywhere.test(pattern.pattern)) continue;
        // Elsewhere people keep their own scripts under these names.
        if (/^(?:bin|obj)$/.test(pattern.pattern) && !isDotNet) continue;
        const nested = tree.entries.find(
          (entry) =>
            entry.path.includes('/') && pattern.matches(nameOf(entry.path)) && !isIgnored(entry.path, patterns),
        );
        if (!nested) continue;
        const data = { pattern: pattern.pattern, example: nested.path };
        const fix = { title: 'prefix' as const, data, edits: () => [insert(path.span.start, '**/')] };
        ctx.report({ at: path.span, message: 'rootOnly', data, fixes: [fix] });
      }
    },
  },
});
