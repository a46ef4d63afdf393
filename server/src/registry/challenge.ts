/** What a registry wants before it answers. */
export interface Challenge {
  /** Where to fetch a token. */
  readonly realm: string;
  readonly service: string | undefined;
}

const longest = 4096;

/** The bearer challenge of a `WWW-Authenticate` header; `undefined` where only a login would help. */
export function bearerChallenge(header: string | undefined): Challenge | undefined {
  if (header === undefined || header.length > longest) return undefined;
  const begin = /(?:^|,)\s*bearer\s+/i.exec(header);
  if (!begin) return undefined;
  const values = new Map<string, string>();
  const pair = /\s*([a-z_]+)="([^"\\]*)"\s*(?:,|$)/iy;
  pair.lastIndex = begin.index + begin[0].length;
  for (let found = pair.exec(header); found; found = pair.exec(header)) {
    const [, name = '', value = ''] = found;
    values.set(name.toLowerCase(), value);
  }
  const realm = values.get('realm');
  return realm === undefined ? undefined : { realm, service: values.get('service') };
}
