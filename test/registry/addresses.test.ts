import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { browserHttp } from '../../server/src/browser/http';
import { imageReference } from '../../server/src/images/reference';
import { nodeHttp } from '../../server/src/node/http';
import { isReachable, kindOfAddress } from '../../server/src/node/ip-addresses';
import type { HttpAnswer, HttpRequest, SendHttp } from '../../server/src/ports';
import { createRegistry } from '../../server/src/registry/registry';
import { type Answer, startSmallRegistry } from './small-registry';

const kinds = {
  loopback: '127.0.0.1 127.9.9.9 ::1 ::ffff:127.0.0.1',
  'link-local': '169.254.169.254 fe80::1 ::ffff:169.254.169.254 fd00:ec2::254',
  private:
    '10.1.2.3 172.16.0.1 172.31.9.9 192.168.1.1 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 :: fd12::1 ff02::1 ::ffff:10.0.0.1 64:ff9b::a00:1 2002:a00:1::1',
  public: '1.1.1.1 172.32.0.1 100.128.0.1 2606:4700::1111 ::ffff:1.1.1.1',
};

suite('an address is', () => {
  for (const [kind, addresses] of Object.entries(kinds)) {
    for (const address of addresses.split(' '))
      test(`${kind}: ${address}`, () => assert.equal(kindOfAddress(address), kind));
  }
  test('none: a name', () => assert.equal(kindOfAddress('localhost'), undefined));
  test('never reached where it is link-local', () => {
    for (const reach of ['anywhere', 'loopback', 'public'] as const)
      assert.equal(isReachable('link-local', reach), false);
  });
});

suite('a request', () => {
  const plain: HttpRequest = { method: 'GET', url: '', headers: {}, reach: 'loopback', mostBytes: 10 };

  for (const [name, http] of Object.entries({ Node: nodeHttp, browser: browserHttp })) {
    asks(
      `${name}: brings the body and its hash`,
      () => ({ status: 418, headers: { x: 'y' }, body: 'abc' }),
      async (host) => {
        const answer = await http.within(60_000)({ ...plain, url: `http://${host}/` });
        assert.ok(typeof answer !== 'string');
        const { status, header, body, sha256, isPublic } = answer;
        assert.deepEqual([status, header('x'), body, isPublic], [418, 'y', 'abc', false]);
        assert.match(sha256, /^ba7816bf8f01cfea/);
      },
    );
    asks(
      `${name}: reads no endless body`,
      () => ({ body: 'x'.repeat(11) }),
      async (host) => {
        assert.equal(await http.within(60_000)({ ...plain, url: `http://${host}/` }), 'too large');
      },
    );
    asks(
      `${name}: does not wait for ever`,
      () => 'never',
      async (host) => {
        assert.equal(await http.within(50)({ ...plain, url: `http://${host}/` }), 'too late');
      },
    );
    test(`${name}: finds nobody`, async () => {
      const registry = await startSmallRegistry();
      await registry.stop();
      assert.equal(await http.within(60_000)({ ...plain, url: `http://${registry.host}/` }), 'unreachable');
    });
  }

  asks(
    'Node: shows a redirect',
    () => ({ status: 302, headers: { location: '/x' } }),
    async (host) => {
      const answer = await nodeHttp.within(60_000)({ ...plain, url: `http://${host}/` });
      assert.ok(typeof answer !== 'string' && answer.status === 302);
    },
  );
  asks(
    'browser: follows no redirect',
    () => ({ status: 302, headers: { location: '/x' } }),
    async (host) => {
      assert.equal(await browserHttp.within(60_000)({ ...plain, url: `http://${host}/` }), 'unreachable');
    },
  );

  for (const name of ['127.0.0.1', 'localhost']) {
    asks(`Node: reaches nobody at ${name} from outside`, undefined, async (host) => {
      const url = `http://${host.replace('127.0.0.1', name)}/`;
      assert.equal(await nodeHttp.within(60_000)({ ...plain, url, reach: 'public' }), 'out of reach');
    });
  }
  test('Node: reaches no link-local address', async () => {
    const url = 'https://169.254.169.254/v2/';
    assert.equal(await nodeHttp.within(60_000)({ ...plain, url, reach: 'anywhere' }), 'out of reach');
  });
});

// No public address can be reached from every machine that runs these tests, so one is made up.
suite('an answer from a public address', () => {
  const redirect = (location: string) => ({ status: 307, headers: { location } });
  const token = (realm: string) => ({ status: 401, headers: { 'www-authenticate': `Bearer realm="${realm}"` } });

  test('leads to public ones alone', async () => {
    const { problem, requests } = await digestFrom(redirect('https://intranet/v2/a'));
    assert.deepEqual(
      requests.map(({ url, reach }) => `${reach} ${url}`),
      ['anywhere https://registry.example.com/v2/app/manifests/1', 'public https://intranet/v2/a'],
    );
    assert.equal(problem, 'intranet lies at a private address, where nothing from outside may lead.');
  });

  test('sends to public ones alone for tokens', async () => {
    const { requests } = await digestFrom(token('https://intranet/token'));
    assert.deepEqual(
      requests.map(({ reach }) => reach),
      ['anywhere', 'public'],
    );
  });

  for (const place of ['https://127.0.0.1/x', 'https://localhost:5000/x', 'https://[::1]/x', 'http://localhost/x']) {
    test(`does not lead to ${place}`, async () => {
      for (const first of [redirect(place), token(place)]) assert.equal((await digestFrom(first)).requests.length, 1);
    });
  }

  test('keeps its token from others', async () => {
    const { requests } = await digestFrom(
      token('https://auth.example.com/token'),
      { status: 200, body: '{"token":"abc"}' },
      redirect('https://mirror.example.com/v2/app/manifests/1'),
    );
    assert.deepEqual(
      requests.map(({ url, headers }) => [new URL(url).hostname, headers.authorization]),
      [
        ['registry.example.com', undefined],
        ['auth.example.com', undefined],
        ['registry.example.com', 'Bearer abc'],
        ['mirror.example.com', undefined],
      ],
    );
  });
});

suite('the names of images', () => {
  for (const [image, url] of Object.entries({
    node: 'https://registry-1.docker.io/v2/library/node/manifests/latest',
    'node:24-slim': 'https://registry-1.docker.io/v2/library/node/manifests/24-slim',
    'docker.io/grafana/grafana:13': 'https://registry-1.docker.io/v2/grafana/grafana/manifests/13',
    'ghcr.io/a/b/c:1': 'https://ghcr.io/v2/a/b/c/manifests/1',
    'registry.example.com:8443/a:1': 'https://registry.example.com:8443/v2/a/manifests/1',
    'localhost:5000/a:1': 'http://localhost:5000/v2/a/manifests/1',
    '[::1]:5000/a:1': 'http://[::1]:5000/v2/a/manifests/1',
  })) {
    test(`${image} is asked for at ${url}`, async () => {
      const requests: HttpRequest[] = [];
      const send: SendHttp = async (request) => {
        requests.push(request);
        return 'unreachable';
      };
      await createRegistry({ http: { within: () => send }, after: () => undefined }).digest(referenceTo(image));
      assert.deepEqual(
        requests.map((each) => each.url),
        [url],
      );
    });
  }
});

interface Said {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks for a digest; these answers come from public addresses in this order, and then nobody is in reach. */
async function digestFrom(...answers: readonly Said[]) {
  const requests: HttpRequest[] = [];
  const send: SendHttp = async (request) => {
    const said = answers[requests.length];
    requests.push(request);
    return said ? answerOf(said) : 'out of reach';
  };
  const registry = createRegistry({ http: { within: () => send }, after: () => undefined });
  const answer = await registry.digest(referenceTo('registry.example.com/app:1'));
  return { requests, problem: 'problem' in answer ? answer.problem : undefined };
}

function answerOf({ status, headers = {}, body = '' }: Said): HttpAnswer {
  return { status, header: (name) => headers[name], body, sha256: '', isPublic: true };
}

function referenceTo(text: string) {
  return imageReference({ text, value: text, span: { start: 0, end: text.length }, hasVariable: false });
}

function asks(what: string, answer: Answer | undefined, body: (host: string) => Promise<void>): void {
  test(what, async () => {
    const registry = await startSmallRegistry(answer);
    try {
      await body(registry.host);
    } finally {
      await registry.stop();
    }
  });
}
