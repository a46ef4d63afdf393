import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { pairsOf } from '../facts/pair-lists';

export default defineRule({
  id: 'compose/no-quotes-inside-list-item',
  category: 'correctness',
  severity: 'warning',
  messages: { areKept: 'The quotes belong to the value: `{name}` holds them too, as YAML takes off only outer ones.' },
  fixes: { dropQuotes: { title: 'Take the quotes off', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const { pairs } of pairsOf(service, ['environment', 'args'])) {
        for (const { form, name, value, valueSpan, written } of pairs) {
          const inner = written === undefined ? undefined : /^(["'])([^"']*)\1$/.exec(written)?.[2];
          if (form !== 'list' || !value || !valueSpan || inner === undefined || value.node.style !== 'plain') continue;
          const item = `${name}=${inner}`;
          const { span } = value;
          const canWrite = span.end - span.start === value.written.length && !isShared(service.file, span);
          ctx.report({
            at: valueSpan,
            message: 'areKept',
            data: { name },
            fixes: canWrite ? [{ title: 'dropQuotes', edits: () => [replace(span, asScalar(item))] }] : [],
          });
        }
      }
    },
  },
});

/** Quoted only where YAML would read it as something else. */
function asScalar(text: string): string {
  return /^[\w.][\w.=/@+$-]*$/.test(text) ? text : `"${text.replace(/\\/g, '\\\\')}"`;
}
