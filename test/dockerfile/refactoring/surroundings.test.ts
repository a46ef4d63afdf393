import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dedent } from '../../harness/marked-text';
import { openAtCursor, type SmallWorkspace, smallRoot } from '../../harness/small-workspace';
import { becomes, isRefused } from './offer';

suite('a .dockerignore', () => {
  test('that fits the stack, and takes out nothing that is copied', async () => {
    const found = await proposed({
      Dockerfile: '<|>FROM node:24 AS build\nCOPY package*.json dist ./\nCOPY . .\nFROM nginx\n',
      'package.json': '{}',
    });
    assert.equal(found?.title, 'Create a `.dockerignore` for Node.js');
    assert.equal(found?.uri, `${smallRoot}.dockerignore`);
    assert.equal(
      found?.text,
      dedent(`
        # History, editors, secrets, and what builds the image
        .git
        .gitignore
        .github
        .vscode
        .idea
        **/.DS_Store
        **/*.log
        .env
        .env.*
        !.env.example
        **/*.pem
        **/*.key
        Dockerfile*
        .dockerignore
        compose*.yaml
        compose*.yml
        docker-compose*

        # Node.js
        **/node_modules
        **/.next
        **/.nuxt
        **/.turbo
        **/coverage
        **/.npmrc
      `),
    );
  });
  test('of two stacks, told by the files; a step asks Git', async () => {
    const found = await proposed({
      Dockerfile: 'FROM debian:13\nRUN git describe\nCOPY<|> . /app\n',
      'go.mod': 'module x',
      'pyproject.toml': '',
    });
    assert.equal(found?.title, 'Create a `.dockerignore` for Python and Go');
    assert.doesNotMatch(found?.text ?? '', /^\.git$/m);
  });
  for (const [what, files] of Object.entries({
    'one is there': { Dockerfile: '<|>FROM node:24\nCOPY . .\n', '.dockerignore': '' },
    'one for this file is there': { Dockerfile: '<|>FROM node:24\nCOPY . .\n', 'Dockerfile.dockerignore': '' },
    'another step': { Dockerfile: 'FROM node:24\nCOPY . .\nRUN<|> a\n' },
  })) {
    test(`none where ${what}`, async () => assert.equal(await proposed(files), undefined));
  }
});

suite('USER', () => {
  becomes(
    'moves behind the last step that needs root',
    /^Move `USER app` behind the last step that needs root$/,
    'FROM debian:13\nUSER<|> app\nRUN apt-get update && apt-get install -y curl\nRUN make\nCMD ["x"]\n',
    'FROM debian:13\nRUN apt-get update && apt-get install -y curl\nUSER app\nRUN make\nCMD ["x"]\n',
  );
  isRefused('nothing needs root', /^Move/, 'FROM debian:13\nUSER<|> app\nRUN make\n');
  isRefused('another user follows', /^Move/, 'FROM debian:13\nUSER<|> app\nUSER root\nRUN apt-get install -y a\n');
  isRefused('root already', /^Move/, 'FROM debian:13\nUSER<|> root\nRUN apt-get install -y a\n');
});

async function proposed(files: SmallWorkspace) {
  const { document, offset } = await openAtCursor(files);
  const found = document
    .refactorings({ start: offset, end: offset })
    .find(({ title }) => title.includes('.dockerignore'));
  const [file] = found?.elsewhere?.() ?? [];
  return found && file && 'text' in file ? { title: found.title, uri: file.uri, text: file.text } : undefined;
}
