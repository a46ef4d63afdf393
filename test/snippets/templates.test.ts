import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { readSnippets, type Snippet } from '../../scripts/snippets.mjs';
import { expandSnippet } from '../harness/expand-snippet';

/** What the wiki promises a whole Dockerfile for. */
const stacks =
  `dw-node dw-node-pnpm dw-node-yarn dw-nextjs dw-bun dw-deno dw-static-nginx dw-static-files dw-python dw-python-uv dw-python-poetry
  dw-fastapi dw-django dw-jupyter dw-pytorch-gpu dw-go dw-rust dw-cpp dw-elixir dw-r dw-java-maven dw-java-gradle dw-spring
  dw-kotlin dw-dotnet dw-php-fpm dw-laravel dw-ruby dw-rails dw-windows-servercore dw-windows-nano`.split(/\s+/);

/** Those that have nothing to leave behind, or no cache that the builder could keep. */
const oneStage: ReadonlySet<string> = new Set(['dw-deno', 'dw-windows-servercore']);
const withoutCache: ReadonlySet<string> = new Set([
  'dw-deno',
  'dw-elixir',
  'dw-static-files',
  'dw-windows-servercore',
  'dw-windows-nano',
]);

suite('whole Dockerfiles', () => {
  let snippets: readonly Snippet[] = [];
  before(async () => {
    snippets = (await readSnippets(process.cwd())).snippets;
  });
  const textOf = (id: string) => {
    const snippet = snippets.find((candidate) => candidate.id === id);
    assert.ok(snippet?.scope === 'file', `there is no whole file ${id}`);
    return expandSnippet(snippet.body);
  };

  for (const id of stacks) {
    test(`${id} runs without root, is checked, and builds in stages with a cache`, () => {
      const text = textOf(id);
      const last = text.slice(text.lastIndexOf('\nFROM '));
      assert.match(last, /\nUSER (?!root|0)\S+\n/);
      assert.match(last, /\nHEALTHCHECK /);
      assert.match(text, /^# (?:syntax=|escape=.*\n# syntax=)/);
      assert.equal(text.split('\nFROM ').length === 2, oneStage.has(id), 'stages');
      assert.equal(!text.includes('--mount=type=cache'), withoutCache.has(id), 'a cache mount');
      assert.doesNotMatch(text, /:latest\b/);
    });
  }

  test('there is an ignore file for the stacks', () => {
    const ids = snippets.filter(({ language }) => language === 'dockerignore').map(({ id }) => id);
    for (const stack of [
      'node',
      'python',
      'go',
      'rust',
      'java',
      'dotnet',
      'php',
      'ruby',
      'elixir',
      'cpp',
      'data',
      'deno',
    ]) {
      assert.ok(ids.includes(`dw-ignore-${stack}`), stack);
    }
  });
});
