import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { inWords, secondsIn } from '../../server/src/data/durations';
import { portUse } from '../../server/src/data/ports';
import { isSecretName } from '../../server/src/data/secret-names';
import { shortFlagsOf } from '../../server/src/data/short-flags';
import { signalCalled } from '../../server/src/data/signals';

suite('durations', () => {
  for (const [text, words] of [
    ['1m30s', '90 seconds'],
    ['30s', '30 seconds'],
    ['1s', '1 second'],
    ['2m', '2 minutes'],
    ['1h30m', '1 hour and 30 minutes'],
    ['500ms', '500 milliseconds'],
    ['1.5s', '1.5 seconds'],
    ['0', '0 seconds'],
  ] as const) {
    test(`${text} is ${words}`, () => assert.equal(inWords(secondsIn(text) ?? Number.NaN), words));
  }
  for (const text of ['', '30', 's', '1 m', '-1s', '1d']) {
    test(`“${text}” is no duration`, () => assert.equal(secondsIn(text), undefined));
  }
});

suite('signals', () => {
  for (const [text, name] of [
    ['SIGTERM', 'SIGTERM'],
    ['term', 'SIGTERM'],
    ['9', 'SIGKILL'],
    ['SIGRTMIN+3', 'SIGRTMIN+3'],
    ['RTMAX-1', 'SIGRTMIN+29'],
  ] as const) {
    test(`${text} is ${name}`, () => assert.equal(signalCalled(text)?.name, name));
  }
  test('what is none', () => {
    for (const text of ['', '0', '65', 'SIGFOO', '32']) assert.equal(signalCalled(text), undefined, text);
  });
});

test('ports are known by number and protocol', () => {
  assert.deepEqual(portUse(5432, 'tcp'), { service: 'PostgreSQL' });
  assert.deepEqual(portUse(80, 'tcp'), { service: 'HTTP', isHttp: true });
  assert.deepEqual(portUse(443, 'udp'), { service: 'HTTP/3' });
  assert.equal(portUse(5432, 'udp'), undefined);
});

test('letters of a command have their long form', () => {
  assert.deepEqual(shortFlagsOf('curl')?.get('S'), {
    letter: 'S',
    long: '--show-error',
    meaning: 'errors are shown all the same',
  });
  assert.equal(shortFlagsOf('unzip')?.get('d')?.long, undefined);
  assert.equal(shortFlagsOf('no-such-command'), undefined);
});

test('names of secrets', () => {
  for (const name of ['NPM_TOKEN', 'PASSWORD', 'api_key', 'GITHUB_PAT']) assert.ok(isSecretName(name), name);
  for (const name of ['NODE_ENV', 'TOKEN_URL', 'PATH', 'KEYBOARD', 'PUBLIC_KEY']) assert.ok(!isSecretName(name), name);
});
