import { defineRule } from '../../lint/rule';
import { keyValuesOf } from '../facts/key-values';
import { poolsOf } from '../facts/networks';
import { objectsOf, usesOf } from '../facts/objects';
import { entryAt, itemsOf } from '../facts/tree';
import { isPatched, type Value, valueIn } from '../facts/value';
import type { ComposeFile, Entry, Service } from '../model/nodes';
import { ipAddress } from '../values/ip-addresses';

type Kind = 'IP address' | 'IPv4 address' | 'IPv6 address' | 'MAC address';

/** Reports what is no such address. */
type Check = (kind: Kind, value: Value | undefined) => void;

export default defineRule({
  id: 'compose/valid-address',
  category: 'correctness',
  severity: 'error',
  messages: { isNone: '`{text}` is no {kind}, so the engine refuses it.' },
  on: {
    composeFile(file, ctx) {
      const check = (kind: Kind, value: Value | undefined) => {
        const text = value?.text;
        if (!value || !text || isAddress(text, kind)) return;
        ctx.report({ at: value.span, message: 'isNone', data: { kind, text: text.slice(0, 60) } });
      };
      for (const service of file.services) checkService(service, check);
      checkNetworks(file, check);
    },
  },
});

function checkService(service: Service, check: Check): void {
  if (isPatched(service.entry.value)) return;
  checkList('IP address', service.get('dns'), check);
  check('MAC address', valueIn(service.get('mac_address')?.value));
  const networks = service.get('networks');
  if (!networks || isPatched(networks.value)) return;
  for (const { mapping } of usesOf(service, 'networks')) {
    if (!mapping) continue;
    check('IPv4 address', valueIn(entryAt(mapping, 'ipv4_address')?.value));
    check('IPv6 address', valueIn(entryAt(mapping, 'ipv6_address')?.value));
    check('MAC address', valueIn(entryAt(mapping, 'mac_address')?.value));
    checkList('IP address', entryAt(mapping, 'link_local_ips'), check);
  }
}

function checkNetworks(file: ComposeFile, check: Check): void {
  for (const network of objectsOf(file, 'networks')) {
    for (const { mapping } of poolsOf(network)) {
      check('IP address', valueIn(entryAt(mapping, 'gateway')?.value));
      for (const { value } of keyValuesOf(entryAt(mapping, 'aux_addresses')?.value)) check('IP address', value);
    }
  }
}

function checkList(kind: Kind, entry: Entry | undefined, check: Check): void {
  if (!entry || isPatched(entry.value)) return;
  for (const { value } of itemsOf(entry.value)) check(kind, valueIn(value));
}

function isAddress(text: string, kind: Kind): boolean {
  if (kind === 'MAC address') return /^[\da-f]{2}(?:[:-][\da-f]{2}){5}$/i.test(text);
  const address = ipAddress(text.replace(/%.*$/s, ''));
  return address !== undefined && (kind === 'IP address' || kind === `IPv${address.family} address`);
}
