import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';

/** Made once in a while, not for each version of a document. */
const rare = new Set(['server/src/shellcheck/engine/engine.ts']);

const files = readdirSync('server/src', { recursive: true, encoding: 'utf8' })
  .map((name) => `server/src/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.ts') && !rare.has(name));

/*
 * What a quick collection of the engine takes for alive, though nobody needs it: what hangs on the hidden class of an
 * object literal with a getter, of which each one has its own, and the values of weak maps. Until the next full
 * collection that was every version of a document.
 */
suite('versions of documents are let go', () => {
  test('only classes have getters', () => {
    const found = files.flatMap((file) =>
      gettersOfLiterals(readFileSync(file, 'utf8')).map((line) => `${file}:${line}`),
    );
    assert.deepEqual(found, []);
  });

  test('nodes keep themselves what is known of them (`Asked` and `KeptWith` in lint/fact)', () => {
    const found = files.filter(
      (file) =>
        /^server\/src\/(?:dockerfile|compose|analysis)\//.test(file) &&
        /new WeakMap\b/.test(readFileSync(file, 'utf8')),
    );
    assert.deepEqual(found, []);
  });
});

/** The numbers of the lines; what holds a getter is the nearest line above it that is indented less. */
function gettersOfLiterals(text: string): readonly number[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const indent = /^( +)(?:static )?[gs]et #?\w+\(/.exec(line)?.[1]?.length;
    if (indent === undefined) return [];
    const holder = lines.slice(0, index).findLast((above) => /^ *[^ ]/.test(above) && above.search(/\S/) < indent);
    return /\bclass\b/.test(holder ?? '') ? [] : [index + 1];
  });
}
