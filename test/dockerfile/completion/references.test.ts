import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { completed, labels, proposal } from './ask';

suite('stages', () => {
  test('behind --from those that stand before, by name or number, the nearest first', async () => {
    const file = 'FROM a AS build\nFROM b\nFROM c AS last\nCOPY --from=<|>\nFROM d AS later\n';
    assert.deepEqual((await labels(file)).slice(0, 2), ['1', 'build']);
    assert.ok(!(await labels(file)).includes('later'));
    assert.equal(
      await completed('FROM a AS build\nFROM b\nCOPY --from=bu<|>', 'build'),
      'FROM a AS build\nFROM b\nCOPY --from=build',
    );
  });

  test('behind FROM', async () => {
    const found = await labels('FROM a AS base\nFROM <|>');
    assert.equal(found[0], 'base');
    assert.ok(found.includes('scratch') && found.includes('--platform'));
  });

  test('AS behind the image, in the case of FROM', async () => {
    assert.deepEqual(await labels('FROM a <|>'), ['AS']);
    assert.equal(await completed('from a <|>', 'as'), 'from a as ');
  });
});

suite('images', () => {
  test('with a maintained tag to type over', async () => {
    const node = await proposal('FROM no<|>', 'node');
    assert.equal(node.text, 'node:${1:24}');
    assert.equal(node.detail, 'Node.js');
    assert.equal(node.key, 'image/node');
  });

  test('tags: maintained first, ended ones last and struck through', async () => {
    const found = await labels('FROM node:<|>');
    assert.deepEqual(found.slice(0, 3), ['24', '24-slim', '24-alpine']);
    const ended = await proposal('FROM node:<|>', '18');
    assert.ok(ended.isDeprecated);
    assert.equal(ended.detail, 'no fixes since 2025-04-30');
    assert.ok((ended.rank ?? 0) > (found.indexOf('22') ?? 0));
    assert.equal(
      await completed('FROM docker.io/library/debian:bo<|>', 'bookworm'),
      'FROM docker.io/library/debian:bookworm',
    );
  });

  test('nothing behind a digest', async () => {
    assert.deepEqual(
      (await labels('FROM node@sha256:<|>')).filter((label) => label !== 'scratch'),
      [],
    );
  });
});

suite('variables', () => {
  test('in scope, with their value, behind a dollar', async () => {
    const file = 'ARG V=1\nFROM a\nARG W=2\nENV X=$W\nLABEL y=$<|>\nARG Z=3\n';
    assert.deepEqual(await labels(file), ['X', 'W', 'PATH']);
    assert.equal((await proposal(file, 'X')).detail, '= 2');
    assert.deepEqual((await labels('ARG V=1\nFROM a:$<|>'))[0], 'V');
  });

  test('between braces, which are closed', async () => {
    assert.equal(await completed('ARG V=1\nFROM a:${<|>', 'V'), 'ARG V=1\nFROM a:${V}');
    assert.equal(await completed('ARG V=1\nFROM a:${<|>}', 'V'), 'ARG V=1\nFROM a:${V}');
  });

  test('modifiers of a name', async () => {
    assert.equal((await proposal('ARG V=1\nFROM a:${V<|>', 'V:-')).text, 'V:-${1:default}}');
    assert.deepEqual((await labels('ARG V=1\nFROM a:${V:<|>}')).slice(0, 3), ['V:-', 'V:+', 'V:?']);
  });

  test('of the builder, in FROM lines', async () => {
    const { key, detail } = await proposal('FROM --platform=$T<|> a', 'TARGETARCH');
    assert.equal(key, 'dockerfile/arg/TARGETARCH');
    assert.equal(detail, 'set by the builder');
  });

  test('no build arguments where the container runs; no secrets in the list', async () => {
    assert.deepEqual(await labels('FROM a\nARG B=1\nENV C=2\nCMD echo $<|>'), ['C', 'PATH']);
    assert.equal((await proposal('FROM a\nARG API_TOKEN=x\nLABEL b=$<|>', 'API_TOKEN')).detail, '= …');
  });

  test('in double quotes, not in single ones, exec form or behind a backslash', async () => {
    assert.ok((await labels('FROM a\nENV B=1\nENV C="x $<|>"')).includes('B'));
    for (const text of ["RUN echo '$<|>'", 'CMD ["$<|>"]', 'ENV C=\\$<|>']) {
      assert.deepEqual(await labels(`FROM a\nENV B=1\n${text}`), [], text);
    }
  });
});
