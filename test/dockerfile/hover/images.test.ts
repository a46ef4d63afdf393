import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dedent } from '../../harness/marked-text';
import { firstLine, here } from './ask';

test('an image past its end of life: what it is, since when, what is maintained, who runs in it', async () => {
  assert.equal(
    await here('FROM node:20-book<|>worm-slim\n'),
    dedent(`
      **\`node:20-bookworm-slim\`** · Node.js 20 on Debian 12, reduced package set

      **Ended 30 Apr 2026**: Node.js 20 gets no fixes any more. Debian 12: long-term support only, until 30 Jun 2028.
      Maintained: \`24\` until 30 Apr 2028 · \`26\` until 30 Apr 2029. Same variant: \`24-bookworm-slim\`.

      Runs as root; the user \`node\` (1000) is there but not set. No \`curl\` in slim.

      **Watch out:** as PID 1 Node ignores SIGTERM without a handler, so \`docker stop\` kills it after ten seconds.

      Dates as of 22 Aug 2026 · [Images](docker-wiki:chapters/images#base-images)
    `).trimEnd(),
  );
});

suite('the first line', () => {
  is('FROM scr<|>atch\n', /^\*\*`scratch`\*\* · the empty image/);
  is('ARG V=24\nFROM no<|>de:${V}-slim\n', /^\*\*`node:\$\{V\}-slim`\*\* = `node:24-slim` · Node.js 24, reduced/);
  is('ARG V\nFROM no<|>de:$V\n', /an image that only the build knows/);
  is('FROM acme/to<|>ol:1\n', /· image `tool` of `acme` on Docker Hub\. /);
  is('FROM registry.example.com:5000/a/b/to<|>ol:1\n', /· image `tool` of `a\/b` on `registry.example.com:5000`/);
  is('FROM a:1\nCOPY --from=ngi<|>nx:1.30 /a /b\n', /· nginx 1.30/);
  is('FROM a:1\nRUN --mount=type=bind,from=ngi<|>nx:1.30,target=/x ls\n', /· nginx 1.30/);
  is('FROM a:1\nCOPY --from=biu<|>ld /a /b\n', /· no earlier stage: a build context of that name/);
  is(
    'FROM node:24@sha2<|>56:0123456789abcdef0123456789abcdef\n',
    /^\*\*`@sha256:01234567…`\*\* · the same bytes in every build/,
  );
  is('FROM no<|>de:24@sha256:0123456789abcdef0123456789abcdef\n', /Node.js 24, by digest/);
});

test('an image to copy from is told without user and entry point', async () => {
  assert.doesNotMatch(await here('FROM a:1\nCOPY --from=no<|>de:24 /a /b\n'), /Runs as|Watch out/);
});

test('no version in the tag', async () => {
  assert.match(await here('FROM no<|>de\n'), /No version in the tag/);
  assert.match(await here('FROM no<|>de:latest\n'), /No version in the tag/);
  assert.doesNotMatch(await here('FROM no<|>de:24\n'), /No version in the tag/);
});

test('before its end a version is told until when', async () => {
  assert.match(await here('FROM no<|>de:24\n'), /Node.js 24 gets fixes until 30 Apr 2028\./);
  assert.match(await here('FROM re<|>dis:8.0\n'), /\*\*Ends 1 Dec 2026\*\*/);
});

test('a table of long ago is not quoted', async () => {
  assert.doesNotMatch(await here('FROM no<|>de:20\n', { today: '2029-01-01' }), /Ended|Dates as of/);
});

test('where the image has a card, user and warning are left to it', async () => {
  const text = await here('FROM no<|>de:20\n', { cards: ['image/node'] });
  assert.match(text, /Ended 30 Apr 2026/);
  assert.doesNotMatch(text, /Runs as|Watch out|\]\(docker-wiki:/);
});

function is(marked: string, expected: RegExp): void {
  test(`${JSON.stringify(marked)} → ${expected.source}`, async () => assert.match(await firstLine(marked), expected));
}
