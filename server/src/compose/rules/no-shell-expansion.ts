import { defineRule, type Fix } from '../../lint/rule';
import { insert, replace, type Span, span } from '../../text/span';
import { commandScalars, interpolationsOf } from '../facts/interpolations';
import { isShellExpansion } from '../facts/shell-expansions';
import type { ComposeFile, Scalar } from '../model/nodes';

type FixName = 'useDefault' | 'double';

export default defineRule({
  id: 'compose/no-shell-expansion',
  category: 'correctness',
  severity: 'error',
  messages: { isShell: 'A shell understands `{text}`, Compose does not: the file cannot be read.' },
  fixes: {
    useDefault: { title: 'Write `{operator}`, which gives the same value here', safety: 'suggestion' },
    double: { title: 'Double the dollar, so that the shell in the container sees it', safety: 'suggestion' },
  },
  on: {
    composeFile(file, ctx) {
      for (const { node, template } of interpolationsOf(file)) {
        for (const { kind, span: at } of template.errors) {
          if (!isShellExpansion(file, at, kind)) continue;
          const text = file.source.slice(at).slice(0, 40);
          ctx.report({ at, message: 'isShell', data: { text }, fixes: fixesOf(file, node, at) });
        }
      }
    },
  },
});

function fixesOf(file: ComposeFile, node: Scalar, at: Span): readonly Fix<FixName>[] {
  const { source } = file;
  const [, sign] = /^(:?)=/.exec(source.slice(at)) ?? [];
  const isRun = commandScalars(file).has(node);
  const start = source.text.startsWith('$', at.start) ? at.start : source.text.lastIndexOf('${', at.start);
  const double: readonly Fix<FixName>[] = isRun ? [{ title: 'double', edits: () => [insert(start, '$')] }] : [];
  if (sign === undefined) return double;
  const place = span(at.start + sign.length, at.start + sign.length + 1);
  return [{ title: 'useDefault', data: { operator: `${sign}-` }, edits: () => [replace(place, '-')] }, ...double];
}
