import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readToHost, readToPage } from '../../client/src/panel/messages';

const place = { address: 'chapters/compose#ports', label: 'ports', line: 3 };

const rule = {
  id: 'compose/no-version',
  title: 'No version key',
  language: 'compose',
  category: 'correctness',
  severity: 'warning',
  fix: 'safe',
  aliases: [],
};

const settings = { followCursor: true, style: 'native' };
const status = { server: 'running', trusted: true };

suite('messages from the page', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'page', page: 'reference/dockerfile/instructions' },
    { type: 'copy', request: 1, text: 'docker ps\n' },
    { type: 'reveal', uri: 'file:///Dockerfile', line: 0, character: 4 },
    { type: 'toTerminal', request: 2, text: 'docker ps\n' },
    { type: 'openInEditor', address: 'explain' },
  ]) {
    test(`${message.type} is let through`, () => assert.deepEqual(readToHost(message), message));
  }

  for (const [why, value] of [
    ['nothing', undefined],
    ['text', 'ready'],
    ['a list', [{ type: 'ready' }]],
    ['no type', { page: 'chapters/compose' }],
    ['an unknown type', { type: 'run', command: 'workbench.action.quit' }],
    ['a type that every object has', { type: 'constructor' }],
    ['a message for the other side', { type: 'open', address: 'chapters/compose' }],
    ['a page outside the folder', { type: 'page', page: 'chapters/../../../package' }],
    ['a page with a backslash', { type: 'page', page: 'chapters\\compose' }],
    ['a page of no known kind', { type: 'page', page: 'secrets/compose' }],
    ['a missing member', { type: 'copy', request: 1 }],
    ['a line before the first', { type: 'reveal', uri: 'file:///Dockerfile', line: -1, character: 0 }],
    ['a line between two', { type: 'reveal', uri: 'file:///Dockerfile', line: 0.5, character: 0 }],
    ['a number as text', { type: 'insertText', request: '1', text: 'FROM alpine' }],
  ] as const) {
    test(`${why} is turned away`, () => assert.equal(readToHost(value), undefined));
  }
});

suite('messages to the page', () => {
  for (const message of [
    { type: 'open', address: '' },
    { type: 'follow', place, edited: false },
    { type: 'follow', place: null, edited: true },
    { type: 'page', page: 'rules/shellcheck/SC2086', html: null },
    { type: 'start', toc: null, settings, status },
    { type: 'start', toc: { chapters: [], reference: [], rules: [rule], redirects: [] }, settings, status },
  ]) {
    test(`${JSON.stringify(message).slice(0, 60)} is let through`, () =>
      assert.deepEqual(readToPage(message), message));
  }

  for (const [why, value] of [
    ['an address with a scheme', { type: 'open', address: 'https://example.com/' }],
    ['a place without its line', { type: 'follow', place: { ...place, line: undefined }, edited: false }],
    ['an unknown style', { type: 'settings', settings: { ...settings, style: 'baroque' } }],
    ['a rule of unknown severity', tocWith({ ...rule, severity: 'fatal' })],
    ['a server in an unknown state', { type: 'status', status: { server: 'asleep', trusted: true } }],
    ['a rule whose aliases are no list', tocWith({ ...rule, aliases: 'DL3000' })],
    ['a message for the other side', { type: 'ready' }],
  ] as const) {
    test(`${why} is turned away`, () => assert.equal(readToPage(value), undefined));
  }
});

function tocWith(changed: object): object {
  return { type: 'start', toc: { chapters: [], reference: [], rules: [changed], redirects: [] }, settings, status };
}
