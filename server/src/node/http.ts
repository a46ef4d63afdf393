import { createHash } from 'node:crypto';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { LookupFunction } from 'node:net';
import type { Http, HttpAnswer, HttpFailure, HttpRequest, Reach } from '../ports';
import { isReachable, kindOfAddress } from './ip-addresses';

/** Requests of this machine, without a proxy, a cookie or a password. Node's network is loaded with the first one. */
export const nodeHttp: Http = {
  within(milliseconds) {
    const signal = AbortSignal.timeout(milliseconds);
    return (request) => send(request, signal).catch((error) => failureOf(error, signal));
  },
};

async function send(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer | HttpFailure> {
  if (signal.aborted) return 'too late';
  const lookup = await lookupWithin(request.reach);
  const { protocol, hostname } = new URL(request.url);
  const literal = kindOfAddress(hostname.replace(/^\[|\]$/g, ''));
  if (literal && !isReachable(literal, request.reach)) return 'out of reach';
  const options = {
    method: request.method,
    headers: { 'user-agent': 'docker-wiki', 'accept-encoding': 'identity', ...request.headers },
    lookup,
    signal,
    // A connection that is kept could be used again for a place that its next user must not reach.
    agent: false as const,
    rejectUnauthorized: true,
  };
  const node = protocol === 'https:' ? await import('node:https') : await import('node:http');
  return new Promise((resolve, reject) => {
    const outgoing: ClientRequest = node.request(request.url, options, (incoming) => {
      read(incoming, request.mostBytes).then(resolve, reject);
    });
    outgoing.once('error', reject);
    outgoing.end();
  });
}

async function read(incoming: IncomingMessage, mostBytes: number): Promise<HttpAnswer | HttpFailure> {
  const from = kindOfAddress(incoming.socket.remoteAddress ?? '');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    length += chunk.length;
    if (length > mostBytes) return 'too large'; // leaving the loop closes the connection
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  const { headers } = incoming;
  return {
    status: incoming.statusCode ?? 0,
    header: (name) => [headers[name]].flat()[0],
    body: body.toString('utf8'),
    sha256: createHash('sha256').update(body).digest('hex'),
    isPublic: from === 'public',
  };
}

/** A look-up that knows only addresses within reach: what is connected to is what was checked. */
async function lookupWithin(reach: Reach): Promise<LookupFunction> {
  const { lookup } = await import('node:dns');
  return (hostname, options, callBack) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const allowed = (found ?? []).filter(({ address }) => isReachable(kindOfAddress(address), reach));
      const [first] = allowed;
      if (error || !first) callBack(error ?? new OutOfReach(`${hostname} is out of reach`), '', 0);
      else if (options.all) callBack(null, allowed);
      else callBack(null, first.address, first.family);
    });
  };
}

class OutOfReach extends Error {}

function failureOf(error: unknown, signal: AbortSignal): HttpFailure {
  if (error instanceof OutOfReach) return 'out of reach';
  return signal.aborted ? 'too late' : 'unreachable';
}
