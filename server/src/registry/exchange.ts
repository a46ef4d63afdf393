import type { HttpAnswer, HttpFailure, HttpRequest, SendHttp } from '../ports';
import { type Address, addressFrom, isLoopback, originOf } from './address';
import { type Answered, isProblem } from './answered';
import { bearerChallenge } from './challenge';
import type { Repository } from './repository';

export interface Question {
  readonly method: HttpRequest['method'];
  /** From `/v2/` on. */
  readonly path: string;
  readonly accept: string;
  readonly mostBytes: number;
}

/** Asks a repository's registry; what it answers may still be a refusal. */
export type Ask = (question: Question) => Promise<Answered<HttpAnswer>>;

/** One for a first answer, some for redirects and for their tokens. */
const mostSteps = 6;
const mostTokenBytes = 65_536;
const token = /^[\w.~+/=-]{1,32768}$/;

/**
 * Speaks to one repository: follows redirects, and fetches the tokens that registries give to everybody. A token goes
 * to the origin that asked for it and to no other. Once an answer came from a public address, none is followed to a
 * private one.
 */
export function exchangeWith({ origin, name, registry }: Repository, send: SendHttp): Ask {
  const tokens = new Map<string, string>();

  return async ({ method, path, accept, mostBytes }) => {
    let address: Address = { ...origin, path };
    let isPublic = false;
    for (let step = 0; step < mostSteps; step++) {
      const known = tokens.get(originOf(address));
      const headers = { accept, ...(known === undefined ? {} : { authorization: `Bearer ${known}` }) };
      const answer = await request(address, { method, headers, mostBytes }, isPublic);
      if (isProblem(answer)) return answer;
      const { status, header } = answer.value;
      isPublic ||= answer.value.isPublic;
      if (isRedirect(status)) {
        const next = addressFrom(address, header('location'));
        if (!next) return { problem: `${registry} leads to an address that is not followed.` };
        address = next;
      } else if (status === 401 && known === undefined) {
        const fetched = await fetchToken(address, header('www-authenticate'), isPublic);
        if (isProblem(fetched)) return fetched;
        tokens.set(originOf(address), fetched.value);
      } else return answer;
    }
    return { problem: `${registry} leads from one address to the next without an end.` };
  };

  async function fetchToken(asker: Address, header: string | undefined, isPublic: boolean): Promise<Answered<string>> {
    const challenge = bearerChallenge(header);
    if (!challenge) return { problem: `${registry} wants a login for ${name}, and none is ever sent.` };
    const realm = addressFrom(asker, challenge.realm);
    if (!realm) return { problem: `${registry} sends to an address for tokens that is not followed.` };
    const { service } = challenge;
    const query = [...(service === undefined ? [] : [['service', service]]), ['scope', `repository:${name}:pull`]]
      .map(([key = '', value = '']) => `${key}=${encodeURIComponent(value)}`)
      .join('&');
    const address = { ...realm, path: `${realm.path}${realm.path.includes('?') ? '&' : '?'}${query}` };
    const headers = { accept: 'application/json' };
    const answer = await request(address, { method: 'GET', headers, mostBytes: mostTokenBytes }, isPublic);
    if (isProblem(answer)) return answer;
    const { status, body } = answer.value;
    const value = status === 200 ? tokenIn(body) : undefined;
    if (value !== undefined) return { value };
    const isRefusal = status === 401 || status === 403;
    return {
      problem: isRefusal
        ? `${registry} wants a login for ${name}, and none is ever sent.`
        : `${realm.host} gave no token for ${registry}.`,
    };
  }

  async function request(
    address: Address,
    what: Pick<HttpRequest, 'method' | 'headers' | 'mostBytes'>,
    isPublic: boolean,
  ): Promise<Answered<HttpAnswer>> {
    if (isPublic && isLoopback(address.host)) return { problem: failures['out of reach'](address.host) };
    const reach = address.scheme === 'http' ? 'loopback' : isPublic ? 'public' : 'anywhere';
    const answer = await send({ ...what, url: originOf(address) + address.path, reach });
    return typeof answer === 'string' ? { problem: failures[answer](address.host) } : { value: answer };
  }
}

const failures: Readonly<Record<HttpFailure, (host: string) => string>> = {
  unreachable: (host) => `${host} cannot be reached.`,
  'too late': (host) => `${host} did not answer in time.`,
  'too large': (host) => `${host} sent more than is read.`,
  'out of reach': (host) => `${host} lies at a private address, where nothing from outside may lead.`,
};

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function tokenIn(body: string): string | undefined {
  const answer = jsonIn(body);
  if (typeof answer !== 'object' || answer === null) return undefined;
  const named = 'token' in answer ? answer.token : 'access_token' in answer ? answer.access_token : undefined;
  return typeof named === 'string' && token.test(named) ? named : undefined;
}

/** `undefined` for what is no JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
