import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { parseDocument } from 'yaml';
import { snippetLanguages } from '../../scripts/lib/snippet-languages.mjs';
import { readSnippets, type Snippet, snippetFiles } from '../../scripts/snippets.mjs';
import { dockerfileSupport } from '../../server/src/dockerfile';
import { parserFor } from '../../server/src/languages';
import { createLinter } from '../../server/src/lint/linter';
import { rules } from '../../server/src/lint/registry';
import { SourceText } from '../../server/src/text/source-text';
import { choiceCount, expandSnippet } from '../harness/expand-snippet';
import { type Mark, writeMarks } from '../harness/marked-text';
import { supportedImages } from './supported-images';
import { inFittingFile } from './surroundings';

const root = process.cwd();

suite('snippets', () => {
  test('the sources have no problem', async () => {
    assert.deepEqual((await readSnippets(root)).problems, []);
  });

  test('every snippet parses, whichever value of its choices is taken', async (t) => {
    await forEachFile(t, ({ language }, text) => {
      if (language === 'dockerfile') assert.deepEqual(unknownInstructions(text), [], text);
      if (language === 'compose') assert.deepEqual(parseDocument(text).errors.map(String), [], text);
    });
  });

  test('our own rules find nothing above a hint in any snippet', async (t) => {
    const linter = createLinter(
      rules,
      (rule) => (rule.offByDefault ? 'off' : rule.severity),
      () => '2026-11-22',
    );
    await forEachFile(t, ({ language }, text) => {
      const parse = parserFor(language);
      assert.ok(parse);
      const { findings, failures } = linter.lint(parse(new SourceText(text)));
      const marks = findings
        .filter(({ severity }) => severity !== 'hint')
        .map(({ at, message, rule }): Mark => ({ span: at, message: `${rule.id}: ${message}` }));
      assert.deepEqual(failures, []);
      assert.equal(writeMarks(text, marks), text);
    });
  });

  test('every image still gets fixes', async (t) => {
    await forEachFile(t, (_, text) => {
      const unsupported = imagesIn(text).filter((image) => !supportedImages.has(image));
      assert.deepEqual(unsupported, [], 'look the release up, then add it to supported-images.ts');
    });
  });

  test("VS Code's files hold every snippet under its title, with the chapter in its description", async () => {
    const files = await snippetFiles(root);
    assert.deepEqual(
      [...files.keys()],
      [...Object.keys(snippetLanguages), 'markdown'].map((language) => `snippets/${language}.json`),
    );
    const entry = (language: string, title: string) => JSON.parse(files.get(`snippets/${language}.json`) ?? '')[title];
    assert.deepEqual(entry('compose', 'Port for this machine only'), {
      id: 'dw-port-local',
      body: ['ports:', `  - "127.0.0.1:\${1:8080}:\${2:80}"`],
      description:
        'Publishes a port on the loopback address, so that no other machine reaches it. Docker Wiki: Compose › Ports',
    });
    assert.equal(entry('dockerfile', 'Go service').isFileTemplate, true);
    assert.equal(entry('dockerfile', 'Build secret').isFileTemplate, undefined);
    assert.deepEqual(entry('shell', 'List running containers').prefix.slice(0, 1), ['dw-ps']);
    const fence = entry('markdown', 'List running containers (shell)');
    assert.deepEqual([fence.prefix, ...fence.body], ['dw-ps', '```sh', 'docker ps', '```']);
  });
});

type FileSnippet = Snippet & { readonly language: 'dockerfile' | 'compose' | 'dockerignore' };

test('the list of the reference has every snippet that is no command line, once', async () => {
  const page = readFileSync('docs-content/reference/snippets.md', 'utf8');
  const listed = [...page.matchAll(/\]\(snippet:([\w-]+)\)/g)].map(([, id]) => id);
  const { snippets } = await readSnippets(root);
  const others = snippets.filter(({ scope }) => scope !== 'command').map(({ id }) => id);
  assert.deepEqual([...listed].sort(), others.sort());
});

type Subtests = { test(name: string, run: () => void): Promise<void> };

/** One subtest per snippet of a file, and per value of its choices, with the snippet inside a file that it fits into. */
async function forEachFile(t: Subtests, check: (snippet: FileSnippet, text: string) => void): Promise<void> {
  for (const snippet of (await readSnippets(root)).snippets) {
    const { language } = snippet;
    if (language !== 'dockerfile' && language !== 'compose' && language !== 'dockerignore') continue;
    await t.test(snippet.id, () => {
      for (let pick = 0; pick < choiceCount(snippet.body); pick++) {
        check({ ...snippet, language }, inFittingFile(snippet, expandSnippet(snippet.body, pick)));
      }
    });
  }
}

function unknownInstructions(text: string): readonly string[] {
  const { instructions } = dockerfileSupport.parse(new SourceText(text));
  return instructions.filter(({ kind }) => !kind).map(({ keyword }) => keyword.text);
}

/** Base images and services' images; names of stages are none. */
function imagesIn(text: string): readonly string[] {
  const stages = new Set([...text.matchAll(/^FROM .* AS (\S+)$/gm)].map(([, name]) => name));
  return [...text.matchAll(/^(?:FROM (?:--\S+ )*|\s*image: )(\S+)/gm)]
    .map(([, image]) => image ?? '')
    .filter((image) => !stages.has(image));
}
