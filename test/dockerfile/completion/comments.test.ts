import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { completed, labels, proposal } from './ask';

const ruleIds = ['dockerfile/prefer-copy', 'DL3020', 'SC2016', 'StageNameCasing', 'kics:missing', 'CKV_DOCKER_4'];

suite('directives', () => {
  test('in the first lines', async () => {
    assert.deepEqual(await labels('# <|>'), [
      'syntax=docker/dockerfile:1',
      'check=skip=…',
      'check=error=true',
      'escape=`',
    ]);
    assert.equal(await completed('# syn<|>', 'syntax=docker/dockerfile:1'), '# syntax=docker/dockerfile:1');
    assert.equal(
      await completed('<|>\nFROM a', '# syntax=docker/dockerfile:1'),
      '# syntax=docker/dockerfile:1\nFROM a',
    );
    assert.ok(!(await labels('# syntax=docker/dockerfile:1\n# <|>')).includes('syntax=docker/dockerfile:1'));
  });

  test('not behind anything else', async () => {
    assert.deepEqual(await labels('# a comment\n# s<|>'), []);
    assert.deepEqual(await labels('FROM a\n# s<|>'), []);
    assert.ok(!(await labels('FROM a\n<|>')).includes('# syntax=docker/dockerfile:1'));
  });

  test('values', async () => {
    assert.equal((await labels('# syntax=<|>'))[0], 'docker/dockerfile:1');
    assert.deepEqual(await labels('# escape=<|>'), ['`', '\\']);
    assert.deepEqual(await labels('# check=<|>'), ['skip', 'error', 'experimental']);
    assert.deepEqual(await labels('# check=skip=<|>', { ruleIds }), ['StageNameCasing', 'all']);
    assert.equal(
      await completed('# check=error=true;skip=Sta<|>', 'StageNameCasing', { ruleIds }),
      '# check=error=true;skip=StageNameCasing',
    );
    assert.equal((await proposal('# check=<|>', 'skip')).key, 'dockerfile/directive/check/skip');
  });
});

suite('comments that switch rules off', () => {
  test('take the ids of rules and their aliases', async () => {
    assert.deepEqual(await labels('FROM a\n# docker-wiki ignore=<|>\nADD b /', { ruleIds }), [
      'dockerfile/prefer-copy',
      'DL3020',
      'SC2016',
      'StageNameCasing',
      'all',
    ]);
    assert.equal(
      await completed('FROM a\n# docker-wiki file-ignore=DL3020, dockerfile/p<|>', 'dockerfile/prefer-copy', {
        ruleIds,
      }),
      'FROM a\n# docker-wiki file-ignore=DL3020, dockerfile/prefer-copy',
    );
  });

  test('hadolint knows its own', async () => {
    assert.deepEqual(await labels('FROM a\n# hadolint ignore=DL3020,<|>', { ruleIds }), ['SC2016']);
  });

  test('begin with the name of the tool', async () => {
    assert.equal(await completed('FROM a\n# had<|>', 'hadolint ignore='), 'FROM a\n# hadolint ignore=');
    assert.deepEqual(await labels('FROM a\n# had some <|>', { ruleIds }), []);
  });
});
