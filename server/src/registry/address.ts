/** A web address as far as registries need it: no user, no password, no fragment. */
export interface Address {
  readonly scheme: 'http' | 'https';
  /** With its port, in lower case. */
  readonly host: string;
  /** From the slash on, with the query. */
  readonly path: string;
}

const form = /^(https?):\/\/((?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?)(\/[!-~]*)?$/i;
const longest = 4096;

/**
 * `undefined` for what is none, and for what would go over a network without encryption: `http` is for programs on this
 * machine alone.
 */
export function addressIn(text: string): Address | undefined {
  const [, scheme = '', host = '', path = '/'] = text.length > longest ? [] : (form.exec(text) ?? []);
  if (host === '' || /["#\\<>^`{|}]/.test(path)) return undefined;
  const address = { host: host.toLowerCase(), path };
  if (/^https$/i.test(scheme)) return { scheme: 'https', ...address };
  return isLoopback(address.host) ? { scheme: 'http', ...address } : undefined;
}

/** Where an answer from `base` leads to; `undefined` where that is no place to go. */
export function addressFrom(base: Address, target: string | undefined): Address | undefined {
  if (target === undefined) return undefined;
  const next = addressIn(target.startsWith('/') && !target.startsWith('//') ? originOf(base) + target : target);
  return next?.scheme === 'http' && base.scheme === 'https' ? undefined : next;
}

export function originOf({ scheme, host }: Address): string {
  return `${scheme}://${host}`;
}

/** Docker, too, speaks to these without encryption. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(?::\d+)?$/.test(host);
}
