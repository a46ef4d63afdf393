import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { rules } from '../../server/src/lint/registry';

const root = process.cwd();
const languages = ['compose', 'dockerfile', 'dockerignore'];

suite('one id, one name everywhere', () => {
  const ids = rules.map(({ id }) => id);

  test('rule files, registry, pages and tests have the same names', () => {
    assert.deepEqual(namesIn('server/src', 'rules', '.ts'), [...ids].sort());
    assert.deepEqual(namesIn('docs-content/rules', '', '.md'), [...ids].sort());
    assert.deepEqual(namesIn('test', 'rules', '.test.ts'), [...ids].sort());
  });

  test('ids are a language and a kebab-case slug', () => {
    for (const id of ids) assert.match(id, /^(dockerfile|compose|dockerignore)\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  });

  test('slugs begin with a word that says what kind of rule it is', () => {
    for (const id of ids) assert.match(id.split('/')[1] ?? '', /^(no|require|prefer|valid)-/);
  });

  test('no alias is another rule’s id, and none stands twice in one rule', () => {
    for (const { id, aliases = [] } of rules) {
      assert.deepEqual(
        aliases.filter((alias) => ids.some((other) => other === alias)),
        [],
        id,
      );
      assert.equal(new Set(aliases).size, aliases.length, id);
    }
  });

  test('every message and fix title is a sentence or an order that people can read', () => {
    for (const rule of rules) {
      for (const message of Object.values(rule.messages)) assert.match(message, /^\S.{10,200}$/, rule.id);
      for (const { title } of Object.values(rule.fixes ?? {})) assert.match(title, /^[A-Z`].{3,100}$/, rule.id);
    }
  });
});

function namesIn(folder: string, subfolder: string, extension: string): string[] {
  return languages
    .flatMap((language) => {
      const path = join(root, folder, language, subfolder);
      const names = existsSync(path) ? readdirSync(path) : [];
      return names
        .filter((name) => name.endsWith(extension))
        .map((name) => `${language}/${name.slice(0, -extension.length)}`);
    })
    .sort();
}
