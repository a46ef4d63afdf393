import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { type ExtraHost, extraHostsOf } from '../facts/extra-hosts';
import { ipAddress } from '../values/ip-addresses';

export default defineRule({
  id: 'compose/valid-extra-hosts',
  category: 'correctness',
  severity: 'error',
  messages: {
    isNone: '`{text}` is no `HOST=ADDRESS`, so the project does not start.',
    isNoAddress: '`{text}` is neither an IP address nor `host-gateway`, so the project does not start.',
  },
  fixes: { swap: { title: 'Write `{text}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const path of [['extra_hosts'], ['build', 'extra_hosts']]) {
        for (const extra of extraHostsOf(service, ...path)) {
          const { address, form, host, value } = extra;
          const isNone = form === 'list' && (host === '' || address === '');
          if (!isNone && isAddress(address)) continue;
          const meant = swapped(extra);
          ctx.report({
            at: value.span,
            message: isNone ? 'isNone' : 'isNoAddress',
            data: { text: (isNone ? value.written : address).slice(0, 80) },
            fixes: meant ? [{ title: 'swap', data: { text: meant }, edits: () => [replace(value.span, meant)] }] : [],
          });
        }
      }
    },
  },
});

/** Separate addresses of one host may share an item. */
function isAddress(text: string): boolean {
  return text
    .split(',')
    .every((part) => part === 'host-gateway' || ipAddress(part.replace(/^\[|\]$|%.*$/gs, '')) !== undefined);
}

function swapped({ address, host, sign, value }: ExtraHost): string | undefined {
  const isSwapped = sign && isAddress(host) && /^[a-z\d](?:[\w.-]*[a-z\d])?$/i.test(address);
  return isSwapped && !value.hasVariable ? `${address}${sign}${host}` : undefined;
}
