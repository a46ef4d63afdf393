import assert from 'node:assert/strict';
import { suite } from 'node:test';
import { withClient } from '../harness/with-client';
import { type Kind, opened } from './ask';

const kinds: readonly Kind[] = [
  { languageId: 'shellscript', path: 'a.sh' },
  { languageId: 'powershell', path: 'a.ps1' },
  { languageId: 'bat', path: 'a.cmd' },
  { languageId: 'makefile', path: 'Makefile' },
  { languageId: 'markdown', path: 'a.md' },
  { languageId: 'yaml', path: '.gitlab-ci.yml' },
  { languageId: 'json', path: 'package.json' },
  { languageId: 'jsonc', path: '.vscode/tasks.json' },
  { languageId: 'groovy', path: 'Jenkinsfile' },
];

/** A bit of everything, so that each kind of text meets what it does not expect. */
const mixed = [
  '```sh\n$ docker run -itp80:80 --env "A=b c" -- alpine ls\n```\n',
  'script:\n  - docker ps | grep "$(docker info)" # x\n  - >-\n    docker build\n    --tag a .\n',
  '{ "scripts": { "a": "docker ps \\"x\\" \\u0064" }, "command": "docker", "args": ["run", "--rm"] }\n',
  'sh """docker stop \\\\\n  web"""; sh(script: \'docker ps\')\n',
  '\t@docker rm $$(docker ps -q) \\\n  --force\n',
  '```dockerfile\nFROM node:24\nRUN docker ps\n```\n  ```compose\n  services: {web: {image: a}}\n  ```\n',
  'docker run `\n --rm\r\n$x = docker ps; & docker info\n',
  '"\'`$(docker 😀 --e\u0301=$\n',
].join('');

const hostile: Readonly<Record<string, string>> = {
  'open substitutions': 'docker $(',
  'open here-documents': 'docker <<A ',
  'joined lines': 'docker \\\n',
  fences: '```\ndocker\n',
  'open fences': '````docker ',
  'opened JSON': '{"scripts":["docker ',
  quotes: 'sh """docker"',
  'nested lists': 'script: - - docker\n',
  'lists in brackets': 'script: [docker, [\n',
  prompts: 'docker$',
  blanks: 'docker            \n        ',
};

suite('any text with docker in it', () => {
  for (const kind of kinds) {
    withClient(`is answered wherever it ends, as ${kind.languageId}`, {}, async (client) => {
      for (let end = 0; end <= mixed.length; end += 13) {
        const text = mixed.slice(0, end);
        const { hover, position } = await opened(client, kind, text);
        await client.connection.sendRequest('textDocument/completion', position(end));
        for (const offset of [end, end >> 1]) {
          const span = (await hover(offset))?.span;
          assert.ok(!span || (span.start <= offset && offset <= span.end && span.end <= end), `${offset} of ${text}`);
        }
      }
      assert.deepEqual(client.errors, []);
    });

    withClient(`is answered however long it is, as ${kind.languageId}`, {}, async (client) => {
      for (const [what, piece] of Object.entries(hostile)) {
        const text = `docker ps\n${piece.repeat(20_000)}\ndocker ps`;
        const { hover, position } = await opened(client, kind, text);
        await hover(7);
        await hover(text.length >> 1);
        await client.connection.sendRequest('textDocument/completion', position(text.length));
        assert.deepEqual(client.errors, [], what);
      }
    });
  }
});
