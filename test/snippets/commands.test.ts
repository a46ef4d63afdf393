import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, suite, test } from 'node:test';
import { expandCommand } from '../../scripts/lib/expand-command.mjs';
import { isCommandLanguage } from '../../scripts/lib/snippet-languages.mjs';
import { readSnippets, type Snippet } from '../../scripts/snippets.mjs';
import { dockerLines, problemOf } from '../docs/docker-commands';
import { choiceCount, expandSnippet } from '../harness/expand-snippet';
import { supportedImages } from './supported-images';

suite('command lines', () => {
  let commands: readonly Snippet[] = [];
  before(async () => {
    commands = (await readSnippets(process.cwd())).snippets.filter(({ language }) => isCommandLanguage(language));
  });

  test('there is one for every task', () => assert.ok(commands.length >= 300, `${commands.length}`));

  test('use docker commands and flags that exist, whichever value of a choice is taken', () => {
    let checked = 0;
    const problems = commands.flatMap(({ id, language, body }) => {
      return linesOf(body, language).map((words) => {
        checked++;
        const problem = problemOf(words);
        return problem && `${id}: ${problem}`;
      });
    });
    assert.deepEqual(problems.filter(Boolean), []);
    assert.ok(checked > commands.length, `${checked} lines`);
  });

  test('have prefixes that no other command of the language has', () => {
    const prefixes = commands.flatMap((each) => each.prefixes.map((prefix) => `${each.language}: ${prefix}`));
    assert.deepEqual(twins(prefixes), []);
  });

  test('stand once in a language', () => {
    assert.deepEqual(twins(commands.map(({ language, topic, body }) => `${language} ${topic}: ${body}`)), []);
  });

  test('say so where they delete data or containers', () => {
    const silent = commands.filter(({ language, body, deletesData }) => {
      return !deletesData && linesOf(body, language).some(deletes);
    });
    assert.deepEqual(
      silent.map(({ id }) => id).filter((id) => !removesOnlyItsOwn.has(id)),
      [],
    );
  });

  test('run images that still get fixes', () => {
    const unsupported = commands.flatMap(({ id, language, body }) => {
      return linesOf(body, language)
        .flat()
        .filter((word) => isImage(word) && !supportedImages.has(word) && !isExample(word))
        .map((word) => `${id}: ${word}`);
    });
    assert.deepEqual(unsupported, [], 'look the release up, then add it to supported-images.ts');
  });

  test('look in the cheat sheet as they do in the editor', () => {
    for (const { body } of commands) assert.equal(expandCommand(body), expandSnippet(body));
  });
});

test('every entry of the older cheat sheets is a snippet, or has a reason', async () => {
  const ids = new Set((await readSnippets(process.cwd())).snippets.map(({ id }) => id));
  const [, ...lines] = readFileSync('test/snippets/cheat-sheet-coverage.tsv', 'utf8').trimEnd().split('\n');
  const rows = lines.map((line) => line.split('\t'));
  assert.deepEqual(twins(rows.map(([entry = '']) => entry)), []);
  const wrong = rows.filter(([, id = '', reason = '']) => (id === '-' ? reason === '' : !ids.has(id) || reason !== ''));
  assert.deepEqual(wrong, []);
});

/** These remove what they have made themselves. */
const removesOnlyItsOwn: ReadonlySet<string> = new Set(['dw-search-files']);

function linesOf(body: string, language: string): readonly (readonly string[])[] {
  const texts = Array.from({ length: choiceCount(body) }, (_, pick) => expandSnippet(body, pick));
  return texts.flatMap((text) => dockerLines(language === 'powershell' ? text.replaceAll('`\n', ' ') : text));
}

/** Removing networks, builders' caches and contexts loses nothing that a command does not bring back. */
function deletes(words: readonly string[]): boolean {
  const line = words.filter((word) => !word.startsWith('-')).join(' ');
  return (
    /^docker (?:(?:container |compose |image |volume |service |stack |secret |config |checkpoint |buildx )?rm|rmi)\b/.test(
      line,
    ) ||
    /^docker (?:container|image|volume|system) prune\b/.test(line) ||
    /^docker (?:compose down|swarm leave)\b/.test(line) ||
    /^docker compose .*\bdown\b/.test(line)
  );
}

function isImage(word: string): boolean {
  return (
    /^(?:[a-z\d.-]+(?::\d+)?\/)*[a-z][\w.-]*:[\w][\w.-]*$/.test(word) &&
    !/^(?:container|localhost|host\.docker\.internal|on-failure|name|label|file):/.test(word)
  );
}

/** Names that readers replace by their own. */
function isExample(word: string): boolean {
  return /^(?:shop|registry\.example\.com|flat|probe|web|data)[/:]/.test(word);
}

function twins(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}
