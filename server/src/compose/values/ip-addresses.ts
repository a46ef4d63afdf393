export interface IpAddress {
  readonly family: 4 | 6;
  readonly value: bigint;
}

/** A network in CIDR notation. */
export interface Subnet {
  readonly family: 4 | 6;
  readonly prefix: number;
  /** The first and the last address. */
  readonly first: bigint;
  readonly last: bigint;
  /** The address before the slash is not the first one. */
  readonly hasHostBits: boolean;
}

/** An IPv4 or IPv6 address without brackets; `undefined` for everything else. */
export function ipAddress(text: string): IpAddress | undefined {
  return text.includes(':') ? ipv6(text) : ipv4(text);
}

export function subnetOf(text: string): Subnet | undefined {
  const match = /^([\da-f.:]+)\/(\d{1,3})$/i.exec(text);
  const address = match && ipAddress(match[1] ?? '');
  const prefix = Number(match?.[2]);
  if (!address || prefix > bitsOf(address.family)) return undefined;
  const size = 1n << BigInt(bitsOf(address.family) - prefix);
  const first = (address.value / size) * size;
  return { family: address.family, prefix, first, last: first + size - 1n, hasHostBits: first !== address.value };
}

export function isInside({ family, first, last }: Subnet, address: IpAddress): boolean {
  return family === address.family && first <= address.value && address.value <= last;
}

/** The text of an IPv4 address; `undefined` for IPv6, which has several. */
export function ipv4Text({ family, value }: IpAddress): string | undefined {
  if (family === 6) return undefined;
  return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.');
}

/** True for the addresses that stand for all of the host. */
export function isUnspecified(text: string): boolean {
  return ipAddress(text.replace(/^\[|\]$/g, ''))?.value === 0n;
}

function bitsOf(family: 4 | 6): number {
  return family === 4 ? 32 : 128;
}

function ipv4(text: string): IpAddress | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) {
    return undefined;
  }
  return { family: 4, value: BigInt(parts.reduce((sum, part) => sum * 256 + Number(part), 0)) };
}

function ipv6(text: string): IpAddress | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = [groupsOf(halves[0] ?? ''), groupsOf(halves[1] ?? '')];
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...Array.from({ length: Math.max(0, missing) }, () => 0), ...tail];
  return { family: 6, value: groups.reduce((sum, group) => sum * 65_536n + BigInt(group), 0n) };
}

/** The numbers between the colons; an IPv4 address at the end counts for two. */
function groupsOf(text: string): readonly number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const last = parts.at(-1) ?? '';
  const embedded = last.includes('.') ? ipv4(last) : undefined;
  if (last.includes('.') && !embedded) return undefined;
  const plain = embedded ? parts.slice(0, -1) : parts;
  if (!plain.every((part) => /^[\da-f]{1,4}$/i.test(part))) return undefined;
  const groups = plain.map((part) => Number.parseInt(part, 16));
  return embedded ? [...groups, Number(embedded.value >> 16n), Number(embedded.value & 65_535n)] : groups;
}
