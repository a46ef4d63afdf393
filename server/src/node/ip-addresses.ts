import { BlockList, isIP } from 'node:net';
import type { Reach } from '../ports';

type Kind = 'loopback' | 'link-local' | 'private' | 'public';

const loopback = ['127.0.0.0/8', '::1/128'];
const linkLocal = ['169.254.0.0/16', 'fe80::/10', 'fd00:ec2::/32'];
/** Not for the public, by IANA's registries of special addresses; IPv6 wrappers of IPv4 count as such. */
const special = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fec0::/10',
  'ff00::/8',
];

/** Made when the first address is asked about: most sessions ask about none. */
let lists: readonly (readonly [Kind, BlockList])[] | undefined;

/** Where an address lies; `undefined` for what is none. */
export function kindOfAddress(address: string): Kind | undefined {
  const version = isIP(address);
  if (version === 0) return undefined;
  lists ??= [
    ['loopback', listOf(loopback)],
    ['link-local', listOf(linkLocal)],
    ['private', listOf(special)],
  ];
  const [kind] = lists.find(([, list]) => list.check(address, version === 4 ? 'ipv4' : 'ipv6')) ?? ['public'];
  return kind;
}

export function isReachable(kind: Kind | undefined, reach: Reach): boolean {
  if (kind === undefined || kind === 'link-local') return false;
  return reach === 'anywhere' || kind === reach;
}

function listOf(subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [address = '', prefix] = subnet.split('/');
    list.addSubnet(address, Number(prefix), isIP(address) === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}
