import type { Topic } from '../../analysis/feature-types';
import { type PortUse, portUse } from '../../data/ports';
import { code, codeCell } from '../../knowledge/escape';
import { type PortMapping, portCount, portMapping } from '../values/ports';
import { explain, table, type ValuePlace } from './place';

const more = { title: 'Publishing ports', page: 'chapters/compose#ports' };

/** A short port taken apart. */
export function portMappingTopic({ context, span, text, written }: ValuePlace): Topic | undefined {
  const mapping = portMapping(text);
  if (!mapping) return undefined;
  const rows = [hostRow(mapping), publishedRow(mapping), targetRow(mapping), protocolRow(mapping)];
  const isOpen = !mapping.hostIp || isEveryAddress(mapping.hostIp);
  return explain(context, {
    span,
    paragraphs: [
      `**${code(written)}**${text === written ? '' : ` = ${code(text)}`} · ${reach(mapping)}`,
      table(['part', 'value', 'means'], rows),
      rangeWarning(mapping),
      isOpen &&
        '**Watch out:** Docker’s own rules let it past `ufw`. Write `127.0.0.1:` in front to keep it on this machine.',
    ],
    more,
  });
}

/** A port alone: `expose`, `target`, `published`. */
export function portTopic({ context, span, text, path }: ValuePlace): Topic | undefined {
  const [, port = '', protocol = 'tcp'] = /^(\d{1,5}(?:-\d{1,5})?)(?:\/(tcp|udp|sctp))?$/.exec(text) ?? [];
  const count = portCount(port);
  if (count === undefined) return undefined;
  const use = count === 1 ? portUse(Number(port), protocol) : undefined;
  const key = path.at(-1);
  const isExposed = path.includes('expose');
  const what = isExposed
    ? 'is noted as a port of this service. It opens nothing: services of one network reach each other anyway'
    : key === 'published'
      ? 'the port of the host'
      : 'the port inside the container';
  if (!use && !isExposed) return undefined;
  return explain(context, {
    span,
    paragraphs: [`**${code(text)}** · ${what}${use ? `; usually ${use.service}` : ''}`],
    more,
  });
}

function reach({ hostIp, published, target }: PortMapping): string {
  const where = !hostIp
    ? 'reachable on every address of this machine'
    : isLoopback(hostIp)
      ? 'reachable from this machine only'
      : isEveryAddress(hostIp)
        ? `reachable on every ${hostIp.includes(':') ? 'IPv6' : 'IPv4'} address of this machine`
        : `reachable on the address ${code(hostIp)} only`;
  return published || isRange(target) ? where : `${where}, at a port that the engine chooses`;
}

function hostRow({ hostIp }: PortMapping): readonly string[] {
  if (!hostIp) return ['host address', '–', 'all, IPv4 and IPv6'];
  return [
    'host address',
    codeCell(hostIp),
    isLoopback(hostIp) ? 'loopback' : isEveryAddress(hostIp) ? 'all' : 'this one',
  ];
}

function publishedRow(mapping: PortMapping): readonly string[] {
  const { published, target, protocol, hostIp } = mapping;
  if (!published) return ['host port', '–', '`docker compose port` tells which'];
  if (isRange(published)) {
    const means = isRange(target) ? 'each leads to its own one' : 'a free one of them is taken';
    return ['host port', codeCell(published), means];
  }
  const use = useOf(mapping);
  const host = !hostIp || isEveryAddress(hostIp) ? 'localhost' : hostIp.includes(':') ? `[${hostIp}]` : hostIp;
  const scheme = use?.service.startsWith('HTTPS') ? 'https' : 'http';
  const canOpen = use?.isHttp && protocol === 'tcp';
  const means = canOpen ? `open <${scheme}://${host}:${published}>` : 'the port to connect to';
  return ['host port', codeCell(published), means];
}

function targetRow(mapping: PortMapping): readonly string[] {
  const { target } = mapping;
  if (isRange(target)) return ['container port', codeCell(target), `${portCount(target)} ports`];
  return ['container port', codeCell(target), useOf(mapping)?.service ?? 'where the program listens'];
}

function protocolRow({ protocol, hasProtocol }: PortMapping): readonly string[] {
  const means = hasProtocol ? (protocol === 'tcp' ? 'as without it' : 'instead of tcp') : 'default';
  return ['protocol', codeCell(protocol), means];
}

function rangeWarning({ published, target }: PortMapping): string | false {
  if (!published || !isRange(target)) return false;
  const [left, right] = [portCount(published), portCount(target)];
  return left !== right && `**Watch out:** ${left} ports of the host and ${right} of the container do not pair up.`;
}

function useOf({ target, protocol }: PortMapping): PortUse | undefined {
  return isRange(target) ? undefined : portUse(Number(target), protocol);
}

function isRange(port: string): boolean {
  return port.includes('-');
}

function isLoopback(ip: string): boolean {
  return ip === '::1' || ip === 'localhost' || ip.startsWith('127.');
}

function isEveryAddress(ip: string): boolean {
  return ip === '0.0.0.0' || ip === '::';
}
