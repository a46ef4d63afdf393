import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { listFiles } from '../../scripts/knowledge/files.mjs';
import { commands, dockerLines, problemOf } from './docker-commands';

suite('the command lines of the wiki', () => {
  test('use commands and flags that exist', async () => {
    const problems: string[] = [];
    let checked = 0;
    for (const file of await listFiles('docs-content', '.md')) {
      const text = readFileSync(join('docs-content', file), 'utf8');
      for (const { index, 1: body = '' } of text.matchAll(/^```sh(?! output)[^\n]*\n([\s\S]*?)^```$/gm)) {
        for (const words of dockerLines(body)) {
          checked++;
          const problem = problemOf(words);
          if (problem) problems.push(`${file}:${text.slice(0, index).split('\n').length}: ${problem}`);
        }
      }
    }
    assert.ok(checked > 500, `${checked} command lines`);
    assert.deepEqual(problems, []);
  });

  for (const [line, problem] of [
    ['docker run -it --rm alpine:3.24 sh --nonsense', undefined],
    ['docker run --nosuch alpine:3.24', 'docker run has no flag --nosuch'],
    ['docker compose -f compose.yaml up -d --wait', undefined],
    ['docker compose upp', 'there is no command docker compose upp'],
    ['docker imagess', 'there is no command docker imagess'],
    ['docker run -itz alpine:3.24', 'docker run has no flag -itz'],
  ] as const) {
    test(`${line}: ${problem ?? 'is fine'}`, () => assert.equal(problemOf(line.split(' ')), problem));
  }

  test('the table names each command once', () => {
    assert.ok(commands.size > 250);
  });
});
