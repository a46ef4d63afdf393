import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, suite, test } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { readSnippets, type Snippet } from '../../scripts/snippets.mjs';
import { parserFor } from '../../server/src/languages';
import { createLinter } from '../../server/src/lint/linter';
import { rules } from '../../server/src/lint/registry';
import { defaultOptions } from '../../server/src/lint/rule';
import { emptyWorkspace } from '../../server/src/ports';
import { SourceText } from '../../server/src/text/source-text';
import { dockerLines, problemOf } from '../docs/docker-commands';
import { choiceCount, expandSnippet } from '../harness/expand-snippet';
import { inFittingFile } from './surroundings';

suite('Compose snippets', () => {
  let files: readonly File[] = [];
  before(async () => {
    const { snippets } = await readSnippets(process.cwd());
    files = snippets.filter(({ language }) => language === 'compose').flatMap(filesOf);
  });

  test('there are whole stacks for what people start most', () => {
    const stacks = new Set(files.filter(({ snippet }) => snippet.scope === 'file').map(({ snippet }) => snippet.id));
    assert.ok(stacks.size >= 25, `${stacks.size}`);
  });

  test('have the form that the Compose Specification demands', () => {
    // The schema names its own language by an address that Ajv does not know.
    const ajv = addFormats.default(new Ajv({ strict: false, validateSchema: false }));
    const isCompose = ajv.compile(JSON.parse(readFileSync('node_modules/dclint/schemas/compose.schema.json', 'utf8')));
    const wrong = files
      .map(({ snippet, text }) => {
        // The tags of Compose, such as !reset, are unknown to YAML itself.
        const isRight = isCompose(parse(text, { merge: true, logLevel: 'error' }));
        return isRight ? '' : `${snippet.id}: ${ajv.errorsText(isCompose.errors)}`;
      })
      .filter(Boolean);
    assert.deepEqual(wrong, []);
    assert.ok(!isCompose({ services: { web: { imgae: 'nginx' } } }), 'the schema refuses what Compose does not know');
  });

  test('give no rule a reason for more than a hint, those that are off by default included', async () => {
    const linter = createLinter(
      rules,
      ({ severity }) => severity,
      () => '2026-11-22',
    );
    const read = parserFor('compose');
    assert.ok(read);
    const found = await Promise.all(
      files.map(async ({ snippet, text }) => {
        const document = read(new SourceText(text));
        const around = { uri: 'file:///project/compose.yaml', workspace: emptyWorkspace, options: defaultOptions };
        const { findings, failures } = linter.lint(await document.surrounded(around));
        assert.deepEqual(failures, []);
        return findings
          .filter(({ severity }) => severity !== 'hint')
          .map(({ rule, message, at }) => `${snippet.id}: ${rule.id}: ${text.slice(at.start, at.end)}: ${message}`);
      }),
    );
    assert.deepEqual(found.flat(), []);
  });

  test('name only docker commands and flags that exist', () => {
    const lines = files.flatMap(({ snippet, text }) => {
      return dockerLines(text.replaceAll(/^ *# (?=docker )/gm, '')).map((words) => ({ id: snippet.id, words }));
    });
    const problems = lines.flatMap(({ id, words }) => problemOf(words)?.replace(/^/, `${id}: `) ?? []);
    assert.deepEqual(problems, []);
    assert.ok(lines.length > 5, `${lines.length} lines`);
  });
});

interface File {
  readonly snippet: Snippet;
  readonly text: string;
}

/** The snippet in a file that it fits into, once for each value of its choices. */
function filesOf(snippet: Snippet): readonly File[] {
  return Array.from({ length: choiceCount(snippet.body) }, (_, pick) => {
    return { snippet, text: inFittingFile(snippet, expandSnippet(snippet.body, pick)) };
  });
}
