import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { completed, labels, proposal } from './ask';

suite('instructions', () => {
  test('at the beginning of a line, in the case of the file', async () => {
    assert.equal(await completed('FROM a\nr<|>', 'RUN'), 'FROM a\nRUN ');
    assert.equal(await completed('from a\n<|>\n', 'run'), 'from a\nrun \n');
    assert.equal(await completed('fr<|>', 'from'), 'from ${1:image}');
  });

  test('with a form, unless something stands behind', async () => {
    const copy = await proposal('FROM a\nC<|>', 'COPY');
    assert.equal(copy.text, 'COPY ${1:source} ${2:destination}');
    assert.equal(copy.isSnippet, true);
    assert.equal(await completed('FROM a\nC<|> b /\n', 'COPY'), 'FROM a\nCOPY b /\n');
  });

  test('an empty file begins with FROM; only ARG may stand before it', async () => {
    const found = await labels('<|>');
    assert.deepEqual(found.slice(0, 2), ['FROM', 'ARG']);
    assert.ok(!found.includes('RUN'));
  });

  test('what is likely next comes first, what would undo another comes last', async () => {
    assert.equal((await labels('FROM a\n<|>'))[0], 'WORKDIR');
    assert.equal((await labels('FROM a\nWORKDIR /b\n<|>'))[0], 'COPY');
    assert.deepEqual((await labels('FROM a\nCMD b\n<|>')).slice(-2), ['CMD', 'MAINTAINER']);
    assert.ok((await proposal('FROM a\n<|>', 'MAINTAINER')).isDeprecated);
  });

  test('behind ONBUILD', async () => {
    assert.equal(await completed('FROM a\nONBUILD <|>', 'RUN'), 'FROM a\nONBUILD RUN ');
    assert.equal(await completed('FROM a\nONBUILD R<|>', 'RUN'), 'FROM a\nONBUILD RUN ');
    assert.ok(!(await labels('FROM a\nONBUILD <|>')).some((label) => /FROM|ONBUILD|MAINTAINER/.test(label)));
  });

  test('not in comments, here-documents, and lines that go on', async () => {
    for (const text of [
      '# F<|>',
      'FROM a\n# <|>',
      'FROM a\nRUN <<EOF\n<|>\nEOF\n',
      'FROM a\nCOPY <<EOF /b\nC<|>\nEOF\n',
      'FROM a\nRUN b \\\n  # c <|>\n  d',
      'FROM a\nRUN b \\<|>\n',
      'FROM a\nRUN b \\\n  <|>',
      'FROM a\nNOSUCH b<|>',
    ]) {
      assert.deepEqual(await labels(text), [], text);
    }
  });
});

suite('flags', () => {
  test('that are not given yet', async () => {
    const found = await labels('FROM a\nCOPY --chown=b --<|> c /\n');
    assert.deepEqual(found, ['--from', '--link', '--parents', '--exclude']);
    assert.equal(await completed('FROM a\nCOPY --fr<|>', '--from'), 'FROM a\nCOPY --from=');
    assert.equal(await completed('FROM a\nONBUILD COPY --fr<|>', '--from'), 'FROM a\nONBUILD COPY --from=');
    assert.equal(await completed('FROM a\nCOPY --<|>', '--link'), 'FROM a\nCOPY --link');
  });

  test('behind a continuation, too', async () => {
    assert.ok((await labels('FROM a\nCOPY \\\n  --<|>')).includes('--from'));
    assert.ok((await labels('FROM a\nRUN --network=none \\\n  # why\n  <|>')).includes('--mount'));
  });

  test('a mount may stand several times', async () => {
    assert.deepEqual(await labels('FROM a\nRUN --mount=target=/b --<|>'), ['--mount', '--network', '--security']);
  });

  test('not behind the arguments', async () => {
    assert.deepEqual(await labels('FROM a\nCMD --<|>'), []);
    assert.ok(!(await labels('FROM a\nCOPY b --<|>')).includes('--from'));
  });

  test('values', async () => {
    const first = async (text: string) => (await labels(text))[0];
    assert.equal(await first('FROM --platform=<|>'), '$BUILDPLATFORM');
    assert.equal(await completed('FROM --platform=linux/ar<|>', 'linux/arm64'), 'FROM --platform=linux/arm64');
    assert.deepEqual(await labels('FROM a\nRUN --network=<|>'), ['none', 'host', 'default']);
    assert.deepEqual(await labels('FROM a\nRUN --security=<|>'), ['insecure', 'sandbox']);
    assert.deepEqual(await labels('FROM a\nCOPY --link=<|>'), ['true', 'false']);
    assert.equal(await first('FROM a\nHEALTHCHECK --interval=<|>'), '30s');
    assert.equal(await first('FROM a\nADD --checksum=<|>'), 'sha256:');
    assert.deepEqual(await labels('FROM a\nRUN --from=<|>'), []);
  });

  test('owners', async () => {
    assert.deepEqual((await labels('FROM node:24\nRUN useradd -r -u 1001 app\nCOPY --chown=<|>')).slice(0, 4), [
      'app:app',
      'app',
      'node:node',
      'node',
    ]);
  });
});

suite('mounts', () => {
  test('types', async () => {
    assert.equal(await completed('FROM a\nRUN --mount=type=<|>', 'cache'), 'FROM a\nRUN --mount=type=cache');
    assert.deepEqual(await labels('FROM a\nRUN --mount=type=<|>'), ['cache', 'bind', 'secret', 'ssh', 'tmpfs']);
  });

  test('nothing where an option has its name', async () => {
    assert.deepEqual(await labels('FROM a\nRUN --mount=ty<|>pe=cache'), []);
  });

  test('options of the type, each once under one name', async () => {
    assert.deepEqual(await labels('FROM a\nRUN --mount=type=cache,target=/b,<|>'), ['id', 'sharing']);
    assert.deepEqual(await labels('FROM a\nRUN --mount=<|>'), [
      'type',
      'target',
      'source',
      'from',
      'readonly',
      'dst',
      'src',
    ]);
    assert.equal(await completed('FROM a\nRUN --mount=re<|>', 'readonly'), 'FROM a\nRUN --mount=readonly');
  });

  test('values', async () => {
    assert.deepEqual(await labels('FROM a\nRUN --mount=type=cache,sharing=l<|>'), ['locked', 'shared', 'private']);
    assert.deepEqual(await labels('FROM a\nRUN --mount=type=secret,required=<|>'), ['true', 'false']);
    assert.equal((await labels('FROM a AS b\nFROM c\nRUN --mount=from=<|>'))[0], 'b');
    assert.equal((await labels('FROM a\nRUN --mount=type=cache,target=<|> npm ci'))[0], '/root/.npm');
    assert.deepEqual(await labels('FROM a\nRUN --mount=type=secret,id=t b\nRUN --mount=type=secret,id=<|>'), ['t']);
    assert.deepEqual(await labels('FROM a\nRUN --mount=source=s<|>', { files: { 'src/b.js': '' } }), ['src/']);
  });
});
