import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { addedPorts } from '../facts/port-texts';
import type { Port } from '../facts/ports';
import { ipAddress } from '../values/ip-addresses';
import { portMapping } from '../values/ports';

export default defineRule({
  id: 'compose/valid-port-mapping',
  category: 'correctness',
  severity: 'error',
  messages: {
    isNone: '`{text}` is no `HOST:CONTAINER` with ports up to 65535, so the project does not start.',
    isZero: 'No program in a container can listen on port 0, so `{text}` leads nowhere.',
  },
  fixes: { write: { title: 'Write `{text}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const port of addedPorts(service)) {
        const { value } = port;
        if (!value || value.text === undefined || value.written === '') continue;
        if (isValid(value.text)) {
          if (leadsToZero(value.text)) ctx.report({ at: value.span, message: 'isZero', data: { text: value.written } });
          continue;
        }
        const meant = meantBy(port);
        ctx.report({
          at: value.span,
          message: 'isNone',
          data: { text: value.written.slice(0, 80) },
          fixes: meant ? [{ title: 'write', data: { text: meant }, edits: () => [replace(value.span, meant)] }] : [],
        });
      }
    },
  },
});

function isValid(text: string): boolean {
  const mapping = portMapping(text);
  if (!mapping || text !== text.trim()) return false;
  return mapping.hostIp === undefined || ipAddress(mapping.hostIp.replace(/%.*$/s, '')) !== undefined;
}

/** The port in the container, or the first one of its range. */
function leadsToZero(text: string): boolean {
  return Number.parseInt(portMapping(text)?.target ?? '', 10) === 0;
}

/** What is left after the usual slips are put right; `undefined` where it is still no mapping. */
function meantBy({ value }: Port): string | undefined {
  if (!value || value.hasVariable || value.node.style === 'literal' || value.node.style === 'folded') return undefined;
  const meant = value.written
    .replace(/\s+/g, '')
    .replace('=', ':')
    .replace(/^localhost:/i, '127.0.0.1:')
    .replace(/\/https?$/i, '/tcp')
    .replace(/(?<!\d)(\d{1,5})-(\d{1,5})(?!\d)/g, (range, first, last) =>
      Number(first) > Number(last) ? `${last}-${first}` : range,
    );
  return meant !== value.written && isValid(meant) ? meant : undefined;
}
