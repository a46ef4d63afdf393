import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';

const readme = readFileSync('editors/README.md', 'utf8');

suite('the set-ups for other editors', () => {
  for (const [, language, text = ''] of readme.matchAll(/^```(json|toml)\n([\s\S]*?)^```$/gm)) {
    test(`start a command of the package: ${text.slice(0, 40).replaceAll('\n', ' ')}`, () => {
      const { bin } = JSON.parse(readFileSync('package.json', 'utf8'));
      const [command = ''] = /docker-wiki-language-server/.exec(text) ?? [];
      assert.ok(Object.hasOwn(bin, command), text);
      if (language === 'json') assert.doesNotThrow(() => JSON.parse(text));
    });
  }

  test('lead to files that are there', () => {
    const files = [...readme.matchAll(/blob\/main\/([\w./-]+)/g)].map(([, file = '']) => file);
    assert.ok(files.length > 0);
    for (const file of files) assert.ok(existsSync(file), file);
  });
});
