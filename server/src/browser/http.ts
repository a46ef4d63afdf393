import type { Http, HttpAnswer, HttpFailure, HttpRequest } from '../ports';

/** Requests of a browser, which lets pages ask only those registries that agree to it, and shows nobody an address. */
export const browserHttp: Http = {
  within(milliseconds) {
    const signal = AbortSignal.timeout(milliseconds);
    return (request) => send(request, signal);
  },
};

async function send(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer | HttpFailure> {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error', // where it leads to could not be checked
    });
    const body = await bytesOf(response, request.mostBytes);
    return body ? await answerOf(request, response, body) : 'too large';
  } catch {
    return signal.aborted ? 'too late' : 'unreachable';
  }
}

async function answerOf(
  { reach }: HttpRequest,
  response: Response,
  body: Uint8Array<ArrayBuffer>,
): Promise<HttpAnswer> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return {
    status: response.status,
    header: (name) => response.headers.get(name) ?? undefined,
    body: new TextDecoder().decode(body),
    sha256: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    isPublic: reach !== 'loopback',
  };
}

/** `undefined` where there are more. */
async function bytesOf({ body }: Response, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > most) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let position = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, position);
    position += chunk.length;
  }
  return bytes;
}
