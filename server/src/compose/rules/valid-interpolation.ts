import { defineRule, type Fix } from '../../lint/rule';
import { insert, type Span } from '../../text/span';
import { interpolationsOf } from '../facts/interpolations';
import { isShellExpansion } from '../facts/shell-expansions';
import type { ComposeFile } from '../model/nodes';

type FixName = 'useDefault' | 'double';

export default defineRule({
  id: 'compose/valid-interpolation',
  category: 'correctness',
  severity: 'error',
  messages: {
    isOpen: 'This `${` is not closed, so the file cannot be read; a literal dollar is `$$`.',
    hasNoName: 'No name of a variable stands in these braces, so the file cannot be read.',
    isUnknown: 'Behind the name stands none of `:-`, `-`, `:?`, `?`, `:+` and `+`, so the file cannot be read.',
  },
  fixes: {
    useDefault: { title: 'Make it a default with `:-`', safety: 'suggestion' },
    double: { title: 'Double the dollar, so that it is a literal one', safety: 'suggestion' },
  },
  on: {
    composeFile(file, ctx) {
      for (const { template } of interpolationsOf(file)) {
        for (const { kind, span: at } of template.errors) {
          const start = dollarOf(file, at);
          // A dollar before anything but a brace is a literal one.
          if (start === undefined || isShellExpansion(file, at, kind)) continue;
          const message = kind === 'not closed' ? 'isOpen' : kind === 'no name' ? 'hasNoName' : 'isUnknown';
          ctx.report({ at, message, fixes: fixesOf(file, at, start) });
        }
      }
    },
  },
});

/** Where the `${` of an error begins. */
function dollarOf({ source: { text } }: ComposeFile, { start }: Span): number | undefined {
  const found = text.startsWith('$', start) ? start : text.lastIndexOf('${', start);
  return text.startsWith('${', found) ? found : undefined;
}

function fixesOf({ source }: ComposeFile, at: Span, start: number): readonly Fix<FixName>[] {
  const text = source.slice(at);
  const double: Fix<FixName> = { title: 'double', edits: () => [insert(start, '$')] };
  const isDefault = /^:[^\s:$]/.test(text);
  return isDefault ? [{ title: 'useDefault', edits: () => [insert(at.start + 1, '-')] }, double] : [double];
}
