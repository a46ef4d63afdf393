/** `[[IP:]HOST:]CONTAINER[/PROTOCOL]`, taken apart. Ports stay texts: ranges and variables are allowed. */
export interface PortMapping {
  readonly hostIp: string | undefined;
  /** Absent where the engine chooses one. */
  readonly published: string | undefined;
  readonly target: string;
  readonly protocol: string;
  readonly hasProtocol: boolean;
}

const port = String.raw`\d{1,5}(?:-\d{1,5})?`;
const mapping = new RegExp(
  String.raw`^(?:(?:(\[[\da-f:.%\w]+\]|[\d.]+|localhost|::\d?|(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4})?:)?(${port})?:)?(${port})(?:\/(tcp|udp|sctp))?$`,
  'i',
);

/** The short form of `ports`; `undefined` for what Compose would refuse too. */
export function portMapping(text: string): PortMapping | undefined {
  const match = mapping.exec(text);
  if (!match) return undefined;
  const [, hostIp, published, target = '', protocol] = match;
  if (portCount(target) === undefined || (published && portCount(published) === undefined)) return undefined;
  return {
    hostIp: hostIp?.replace(/^\[|\]$/g, ''),
    published,
    target,
    protocol: (protocol ?? 'tcp').toLowerCase(),
    hasProtocol: protocol !== undefined,
  };
}

/** How many ports a text such as `80` or `8000-8010` names; `undefined` where it is no port. */
export function portCount(text: string): number | undefined {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (!match) return undefined;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return first <= last && last <= 65_535 ? last - first + 1 : undefined;
}
