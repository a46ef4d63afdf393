import { valueIn } from '../facts/value';
import type { Mapping } from '../model/nodes';
import type { ProjectVariables } from '../project/env';
import { portCount, portMapping } from '../values/ports';
import { expandText } from '../variables';
import { changeItems, fieldsOf, type ItemForms } from './item-forms';
import { type Fields, quoted } from './yaml-text';

/** A range of more ports would bury the file. */
const mostPorts = 10;

const ports: ItemForms = {
  keys: ['ports'],
  one: 'this port',
  many: 'the ports',
  toLong(short, variables) {
    const parts = portMapping(valueIn(short, variables)?.text ?? '');
    const written = splitPort(short.text);
    if (!parts || !written || (parts.published !== undefined) !== (written.published !== undefined)) return undefined;
    const count = portCount(parts.target) ?? 0;
    const isRange = count > 1;
    if (isRange && (short.text.includes('$') || count > mostPorts)) return undefined;
    const { hostIp, published } = written;
    // A range for one port leaves the choice to the engine in both forms.
    if (isRange && published !== undefined && portCount(published) !== count) return undefined;
    const [firstTarget, firstPublished] = [Number(parts.target.split('-')[0]), Number(published?.split('-')[0])];
    return Array.from({ length: count }, (_, index): Fields => {
      const target = isRange ? String(firstTarget + index) : written.target;
      const outside = isRange && published !== undefined ? String(firstPublished + index) : published;
      return {
        fields: [
          ['target', target],
          ...(outside === undefined ? [] : [['published', quoted(outside)] as const]),
          ...(hostIp === undefined ? [] : [['host_ip', quoted(hostIp)] as const]),
          ...(parts.hasProtocol ? [['protocol', parts.protocol] as const] : []),
        ],
      };
    });
  },
  toShort(long, _, variables) {
    const text = shortPort(long, variables);
    return text === undefined ? undefined : quoted(text);
  },
};

export const changePorts = changeItems(ports);

/** The text that says what a mapping says; `undefined` where it says more, or where nobody knows. */
export function shortPort(long: Mapping, variables: ProjectVariables): string | undefined {
  const fields = fieldsOf(long, ['target', 'published', 'host_ip', 'protocol', 'mode']);
  const target = fields?.get('target');
  const published = fields?.get('published') || undefined;
  const hostIp = fields?.get('host_ip') || undefined;
  if (!fields || !target || (fields.get('mode') ?? 'ingress') !== 'ingress') return undefined;
  const address = hostIp?.includes(':') && !hostIp.includes('$') ? `[${hostIp}]` : hostIp;
  const protocol = fields.get('protocol');
  const text = [address, address === undefined ? published : (published ?? ''), target]
    .filter((part) => part !== undefined)
    .join(':');
  const short = protocol && protocol !== 'tcp' ? `${text}/${protocol}` : text;
  const known = expandText(short, variables);
  const isSame = known !== undefined && portMapping(known) !== undefined && splitPort(short)?.published === published;
  return isSame ? short : undefined;
}

interface WrittenPort {
  readonly hostIp: string | undefined;
  readonly published: string | undefined;
  readonly target: string;
}

/** The short form taken apart with its variables; their colons separate nothing. */
function splitPort(text: string): WrittenPort | undefined {
  const [whole] = text.split(/\/(?:tcp|udp|sctp)$/i);
  const parts: string[] = [''];
  let depth = 0;
  for (const char of whole ?? '') {
    if (char === '{' || char === '[') depth++;
    if (char === '}' || char === ']') depth--;
    if (char === ':' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  const [target = '', published, ...address] = parts.reverse();
  const hostIp = address
    .reverse()
    .join(':')
    .replace(/^\[|\]$/g, '');
  return target === '' ? undefined : { hostIp: hostIp || undefined, published: published || undefined, target };
}
