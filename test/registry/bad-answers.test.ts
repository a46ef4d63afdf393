import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'node:test';
import { pinned, proposedTags, withRegistry } from './asking';
import { madeUpImage } from './made-up-image';
import { type Answer, conforming, type Reply, withTokens } from './small-registry';

const { index } = madeUpImage();
const manifest: Reply = { headers: { 'content-type': index.type }, body: index.text };
const withHeaders = (headers: Readonly<Record<string, string>>): Reply => ({
  ...manifest,
  headers: { ...manifest.headers, ...headers },
});
const leadsTo =
  (location: string): Answer =>
  () => ({ status: 307, headers: { location } });
const wantsLogin =
  (challenge: string): Answer =>
  () => ({ status: 401, headers: { 'www-authenticate': challenge } });
const refused = 'HOST shows team/app to nobody without a login, and none is ever sent.';
const other = `sha256:${'0'.repeat(64)}`;

suite('a registry that says no digest is asked for the manifest, whose own it is', () => {
  isPinnedBy('no header', () => manifest);
  isPinnedBy('no HEAD', ({ method }) => (method === 'HEAD' ? { status: 405 } : manifest));
  isPinnedBy('the same in the header of the manifest', ({ method }) =>
    method === 'HEAD' ? { status: 501 } : withHeaders({ 'docker-content-digest': index.digest }),
  );
});

suite('a redirect is followed', () => {
  isPinnedBy('on the same machine', (asked) =>
    asked.path.startsWith('/v2/other/')
      ? withTokens()({ ...asked, path: asked.path.replace('other', 'team/app') })
      : asked.path.startsWith('/token')
        ? withTokens()(asked)
        : { status: 307, headers: { location: '/v2/other/manifests/1' } },
  );
});

suite('a bad answer changes nothing and is told in a sentence', () => {
  isToldOf('a failure', 'HOST answered with status 500.', () => ({ status: 500 }));
  isToldOf('too many questions', 'HOST takes no more questions for now.', () => ({ status: 429 }));
  isToldOf('a refusal', refused, () => ({ status: 403 }));
  isToldOf('a text for terminals', 'HOST sent a digest that is none.', () =>
    withHeaders({ 'docker-content-digest': 'sha256:\\u001b[31m' }),
  );
  isToldOf('an unsafe hash', 'HOST sent a digest that is none.', () =>
    withHeaders({ 'docker-content-digest': `md5:${'0'.repeat(32)}` }),
  );
  isToldOf('a wrong hash', 'HOST sent a digest of something else.', ({ method }) =>
    method === 'HEAD' ? manifest : withHeaders({ 'docker-content-digest': other }),
  );
  isToldOf('the page of a hotel', "HOST answered with something that is no image's manifest.", () => ({
    headers: { 'content-type': 'text/html', 'docker-content-digest': other },
    body: '<h1>Please pay</h1>',
  }));
  isToldOf('very much', 'HOST sent more than is read.', () => ({ ...manifest, body: 'x'.repeat(5_000_000) }));
});

suite('a bad way is not gone', () => {
  const message = 'HOST leads to an address that is not followed.';
  isToldOf('without encryption', message, leadsTo('http://registry.example.com/v2/'));
  isToldOf('to a file', message, leadsTo('file:///etc/passwd'));
  isToldOf('with a password', message, leadsTo('https://user:word@registry.example.com/v2/'));
  isToldOf('to a host without a scheme', message, leadsTo('//registry.example.com/v2/'));
  isToldOf('to nowhere', message, () => ({ status: 302 }));
  isToldOf(
    'in a circle',
    'HOST leads from one address to the next without an end.',
    leadsTo('/v2/team/app/manifests/1'),
  );
});

suite('no login is ever sent', () => {
  const message = 'HOST wants a login for team/app, and none is ever sent.';
  const wantsToken: Answer = (each) => wantsLogin(`Bearer realm="http://${each.host}/token"`)(each);

  isToldOf('to a registry for members', message, wantsLogin('Basic realm="Registry"'));
  isToldOf('without an address for tokens', message, wantsLogin('Bearer'));
  isToldOf('without an address, but with a service', message, wantsLogin('Bearer service="a"'));
  isToldOf('to a server of tokens', message, (each) =>
    each.path.startsWith('/token') ? { status: 401 } : wantsToken(each),
  );
  isToldOf('after a token that is not enough', refused, (each) =>
    each.authorization === undefined ? withTokens()(each) : wantsLogin('Bearer realm="again"')(each),
  );
  isToldOf(
    'to an address without encryption',
    'HOST sends to an address for tokens that is not followed.',
    wantsLogin('Bearer realm="http://auth.example.com/token"'),
  );
  for (const body of ['no JSON', '{}', '{"token":5}', '{"token":"a\\r\\nx: y"}', '{"access_token":""}']) {
    isToldOf(`after ${body}`, 'HOST gave no token for HOST.', (each) =>
      each.path.startsWith('/token') ? { body } : wantsToken(each),
    );
  }

  withRegistry('though Docker knows one', wantsLogin('Basic realm="Registry"'), async (registry, client) => {
    const folder = mkdtempSync(join(tmpdir(), 'docker-wiki-login-'));
    const auths = { [registry.host]: { auth: Buffer.from('user:word').toString('base64') } };
    writeFileSync(join(folder, 'config.json'), JSON.stringify({ auths }));
    process.env.DOCKER_CONFIG = folder;
    try {
      await pinned(client, `FROM <|>${registry.host}/team/app:1\n`);
    } finally {
      delete process.env.DOCKER_CONFIG;
      rmSync(folder, { recursive: true });
    }
    assert.deepEqual(registry.authorizations, [undefined]);
  });
});

suite('tags that cannot be read leave the offline ones', () => {
  for (const [what, reply] of Object.entries<Reply>({
    'no JSON': { body: '<html>' },
    'no list': { body: '{"tags":{"a":1}}' },
    'a failure': { status: 500 },
    'an endless list': { body: `["${'x'.repeat(3_000_000)}"]` },
  })) {
    withRegistry(
      what,
      () => reply,
      async (registry, client) => {
        assert.deepEqual(await proposedTags(client, `FROM ${registry.host}/app:<|>\n`), []);
        await proposedTags(client, `FROM ${registry.host}/app:1<|>\n`);
        assert.equal(client.warnings.length, 1, 'told once, not with each letter');
      },
    );
  }

  withRegistry(
    'what is no tag is left out',
    conforming(['1', '', '-x', 'a b', 'x'.repeat(129), '\u202e2']),
    async (registry, client) => {
      const labels = (await proposedTags(client, `FROM ${registry.host}/app:<|>\n`)).map(({ label }) => label);
      assert.deepEqual(labels, ['1']);
    },
  );
});

function isPinnedBy(what: string, answer: Answer): void {
  withRegistry(what, answer, async (registry, client) => {
    const text = `FROM <|>${registry.host}/team/app:1\n`;
    assert.equal(await pinned(client, text), `FROM ${registry.host}/team/app:1@${index.digest}\n`);
  });
}

/** `HOST` stands for the registry. */
function isToldOf(what: string, message: string, answer: Answer): void {
  withRegistry(what, answer, async (registry, client) => {
    assert.equal(await pinned(client, `FROM <|>${registry.host}/team/app:1\n`), undefined);
    const told = client.warnings.map((each) => each.replaceAll(registry.host, 'HOST'));
    assert.deepEqual(told, [`Not pinned: ${message}`]);
    assert.deepEqual(client.errors, []);
  });
}
