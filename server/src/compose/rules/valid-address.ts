import { defineRule } from '../../lint/rule';
import { keyValuesOf } from '../facts/key-values';
import { poolsOf } from '../facts/networks';
import { objectsOf, usesOf } from '../facts/objects';
import { entryAt, itemsOf } from '../facts/tree';
import { isPatched, type Value, valueIn } from '../facts/value';
import type { ComposeFile, Entry, Service } from '../model/nodes';
import { ipAddress } from '../values/ip-addresses';

type Kind = 'IP address' | 'IPv4 address' | 'IPv6 address' | 'MAC address';

interface Address {
  readonly kind: Kind;
  readonly value: Value | undefined;
}

export default defineRule({
  id: 'compose/valid-address',
  category: 'correctness',
  severity: 'error',
  messages: { isNone: '`{text}` is no {kind}, so the engine refuses it.' },
  on: {
    composeFile(file, ctx) {
      for (const { kind, value } of [...file.services.flatMap(ofService), ...ofNetworks(file)]) {
        const text = value?.text;
        if (!value || !text || isAddress(text, kind)) continue;
        ctx.report({ at: value.span, message: 'isNone', data: { kind, text: text.slice(0, 60) } });
      }
    },
  },
});

function ofService(service: Service): readonly Address[] {
  if (isPatched(service.entry.value)) return [];
  const networks = isPatched(service.get('networks')?.value) ? [] : usesOf(service, 'networks');
  return [
    ...list('IP address', service.get('dns')),
    one('MAC address', service.get('mac_address')),
    ...networks.flatMap(({ mapping }) => [
      one('IPv4 address', entryAt(mapping, 'ipv4_address')),
      one('IPv6 address', entryAt(mapping, 'ipv6_address')),
      one('MAC address', entryAt(mapping, 'mac_address')),
      ...list('IP address', entryAt(mapping, 'link_local_ips')),
    ]),
  ];
}

function ofNetworks(file: ComposeFile): readonly Address[] {
  return objectsOf(file, 'networks').flatMap((network) =>
    poolsOf(network).flatMap(({ mapping }): readonly Address[] => [
      one('IP address', entryAt(mapping, 'gateway')),
      ...keyValuesOf(entryAt(mapping, 'aux_addresses')?.value).map(
        ({ value }) => ({ kind: 'IP address', value }) as const,
      ),
    ]),
  );
}

function one(kind: Kind, entry: Entry | undefined): Address {
  return { kind, value: valueIn(entry?.value) };
}

function list(kind: Kind, entry: Entry | undefined): readonly Address[] {
  if (isPatched(entry?.value)) return [];
  return itemsOf(entry?.value).map(({ value }) => ({ kind, value: valueIn(value) }));
}

function isAddress(text: string, kind: Kind): boolean {
  if (kind === 'MAC address') return /^[\da-f]{2}(?:[:-][\da-f]{2}){5}$/i.test(text);
  const address = ipAddress(text.replace(/%.*$/s, ''));
  return address !== undefined && (kind === 'IP address' || kind === `IPv${address.family} address`);
}
