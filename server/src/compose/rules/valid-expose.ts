import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { portTexts } from '../facts/port-texts';
import { portRange } from '../values/port-ranges';
import { portMapping } from '../values/ports';

export default defineRule({
  id: 'compose/valid-expose',
  category: 'correctness',
  severity: 'error',
  messages: { isNoPort: '`{text}` is no container port; `expose` publishes nothing, and the project is refused.' },
  fixes: { useTarget: { title: 'Declare `{target}` alone', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const { value } of portTexts(service, ['expose'])) {
        const { hasVariable, node, span, text } = value;
        if (text === undefined || isPort(text)) continue;
        const mapping =
          hasVariable || node.style === 'literal' || node.style === 'folded' ? undefined : portMapping(text);
        const target = mapping && (mapping.hasProtocol ? `${mapping.target}/${mapping.protocol}` : mapping.target);
        ctx.report({
          at: span,
          message: 'isNoPort',
          data: { text: text.slice(0, 60) },
          fixes:
            target && target !== text
              ? [{ title: 'useTarget', data: { target }, edits: () => [replace(span, target)] }]
              : [],
        });
      }
    },
  },
});

function isPort(text: string): boolean {
  const [, ports = ''] = /^([\d-]+)(?:\/(?:tcp|udp|sctp))?$/i.exec(text) ?? [];
  const range = portRange(ports);
  return range !== undefined && range.first > 0;
}
