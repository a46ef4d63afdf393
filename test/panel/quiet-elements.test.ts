import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { quietElements } from '../../client/src/panel/page/quiet-elements';

const folder = 'dist/webview/pages';

test('the panel shows every element that the pages of the build hold', () => {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:html|json)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const names = new Set(texts.flatMap((text) => [...text.matchAll(/<([a-z][\w-]*)/g)].map(([, name = '']) => name)));
  assert.ok(names.has('article'));
  assert.deepEqual(
    [...names].filter((name) => !quietElements.has(name)),
    [],
  );
});
