import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { readSnippets, snippetFiles } from '../../scripts/snippets.mjs';

const good = `- id: dw-port
  title: Port
  language: compose
  scope: service
  prefixes: [dw-port, ports]
  description: Publishes a port.
  chapter: chapters/compose#ports
  body: |
    ports: ["127.0.0.1:8080:80"]
`;

const command = good
  .replace('compose', 'shell')
  .replace('  scope: service', '  topic: ports')
  .replace(/body: [\s\S]*/, 'body: docker port web\n');

suite('problems of snippet sources', () => {
  const examples: readonly (readonly [what: string, source: string, message: RegExp])[] = [
    ['a key is missing', good.replace(/ {2}title.*\n/, ''), /^`title` is missing/],
    ['a key is unknown', `${good}  tags: [x]\n`, /^`tags` is unknown/],
    ['the id has another form', good.replace('id: dw-port', 'id: Port'), /^The id `Port`/],
    ['an id stands twice', `${good}${good.replace('title: Port', 'title: Other')}`, /^The snippet `dw-port` has/],
    ['a title stands twice', `${good}${good.replaceAll('dw-port', 'dw-other')}`, /^The snippet `dw-port` has/],
    ['the scope belongs to the other language', good.replace('scope: service', 'scope: stage'), /^`scope` is stage/],
    ['the id is not the first prefix', good.replace('[dw-port, ports]', '[ports, dw-port]'), /^`prefixes` begins/],
    ['there are two sentences', good.replace('a port.', 'a port. Or two.'), /^`description` is one sentence/],
    ['the section is missing', good.replace('#ports', '#prots'), /^`chapter` is chapters\/compose#prots/],
    ['the version has no product', good.replace('  body', '  since: "2.22"\n  body'), /^`since` is a product/],
    ['the file is no list', 'id: dw-port\n', /^The file is no list/],
    ['a command has no topic', command.replace(/ {2}topic.*\n/, ''), /^`topic` is missing/],
    ['a command has a scope', command.replace('  topic', '  scope: file\n  topic'), /^`scope` is unknown/],
    ['the topic has another form', command.replace('topic: ports', 'topic: Ports'), /^`topic` is a section/],
    ['a file has a topic', good.replace('  scope', '  topic: ports\n  scope'), /^`topic` is unknown/],
    ['the YAML is broken', '- id: [\n', /./],
  ];

  for (const [what, source, message] of examples) {
    test(what, async (t) => {
      const { problems } = await readSnippets(await folderWith(t, source));
      assert.match(problems.map((problem) => problem.message).join('\n'), message);
    });
  }

  test('sound sources have none', async (t) => {
    const { problems, snippets } = await readSnippets(await folderWith(t, good));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      snippets.map(({ id, body }) => [id, body]),
      [['dw-port', 'ports: ["127.0.0.1:8080:80"]']],
    );
  });

  test('a command line goes into the file of its shell', async (t) => {
    const root = await folderWith(t, command);
    assert.equal((await readSnippets(root)).snippets[0]?.scope, 'command');
    const { Port: port } = JSON.parse((await snippetFiles(root)).get('snippets/shell.json') ?? '');
    assert.deepEqual(port.body, ['docker port web']);
  });

  test('a problem names file and line, and no file is made', async (t) => {
    const root = await folderWith(t, `# head\n${good.replace('#ports', '#prots')}`);
    await assert.rejects(snippetFiles(root), /^Error: snippets\/source\/compose\.yaml:2: /);
  });

  test('what a snippet needs and what it deletes stands in its description', async (t) => {
    const source = good.replace('  body', '  since: compose 2.22\n  deletesData: true\n  body');
    const files = await snippetFiles(await folderWith(t, source));
    assert.equal(
      JSON.parse(files.get('snippets/compose.json') ?? '').Port.description,
      'Deletes data. Publishes a port. Since compose 2.22. Docker Wiki: Compose › Ports',
    );
  });
});

type Context = { after(run: () => Promise<void>): void };

/** A project folder with one snippet source and one chapter. */
async function folderWith(t: Context, source: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'docker-wiki-snippets-'));
  t.after(() => rm(root, { recursive: true }));
  await mkdir(join(root, 'snippets/source'), { recursive: true });
  await mkdir(join(root, 'docs-content/chapters'), { recursive: true });
  await writeFile(join(root, 'snippets/source/compose.yaml'), source);
  await writeFile(join(root, 'docs-content/chapters/compose.md'), chapter);
  return root;
}

const chapter = `---
slug: compose
title: Compose
order: 14
summary: Summary.
lastChecked: 2026-11-22
keywords: []
---

# Compose {#compose}

## Ports {#ports}
`;
