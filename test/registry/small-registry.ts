import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { madeUpImage } from './made-up-image';

export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly authorization: string | undefined;
  /** Of the server that is asked. */
  readonly host: string;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type Answer = (asked: Asked) => Reply | 'never';

export interface RunningRegistry {
  /** As an image's name begins: `127.0.0.1:5000`. */
  readonly host: string;
  stop(): Promise<void>;
}

/** A registry that says what a test wants, and remembers what it was asked: `HEAD /v2/app/manifests/1`. */
export interface SmallRegistry extends RunningRegistry {
  readonly asked: readonly string[];
  /** What came with each question. */
  readonly authorizations: readonly (string | undefined)[];
}

export async function startSmallRegistry(answer: Answer = conforming()): Promise<SmallRegistry> {
  const asked: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '', headers } = request;
    asked.push(`${method} ${url}`);
    authorizations.push(headers.authorization);
    const reply = answer({ method, path: url, authorization: headers.authorization, host });
    if (reply === 'never') return;
    response.writeHead(reply.status ?? 200, reply.headers);
    response.end(reply.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    asked,
    authorizations,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Keeps to the OCI distribution specification; every name has the made-up image as `1`, and these tags. */
export function conforming(tags: readonly string[] = ['1']): Answer {
  const { index } = madeUpImage();
  return ({ path }) => {
    const [, name, kind] = /^\/v2\/(.+)\/(manifests|tags)\//.exec(path) ?? [];
    if (kind === 'tags') return { body: JSON.stringify({ name, tags }) };
    if (!path.endsWith('/manifests/1') && !path.endsWith('/manifests/latest')) return { status: 404 };
    return {
      headers: { 'content-type': index.type, 'docker-content-digest': index.digest },
      body: index.text,
    };
  };
}

/** The same for those alone who fetched the token that everybody gets. */
export function withTokens(answer: Answer = conforming()): Answer {
  return (asked) => {
    const { path, authorization, host } = asked;
    if (path === '/token?a=b&service=small&scope=repository%3Ateam%2Fapp%3Apull') {
      return { body: JSON.stringify({ token: 'for-everybody' }) };
    }
    if (authorization === 'Bearer for-everybody') return answer(asked);
    const challenge = `Bearer realm="http://${host}/token?a=b",service="small",scope="repository:other:push"`;
    return { status: 401, headers: { 'www-authenticate': challenge } };
  };
}
