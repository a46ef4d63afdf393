import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { suite, test } from 'node:test';
import { proseOf, readDiagramLabels, readDiagramProse, readPages } from './pages';

const terms = 'docs-content/words.txt';

/** A typing error and American spelling, which the same run must find: starting the checker takes seconds. */
const mistakes = ['behavior', 'contianer'];

suite('the spelling of the wiki', () => {
  test('every word of the prose is British English or one of our terms', async (t) => {
    const places = await placesOfWords();
    const wrong = new Set(await misspelt([...places.keys(), ...mistakes]));
    for (const mistake of mistakes) assert.ok(wrong.delete(mistake), `${mistake} was not found`);
    const found = [...wrong].map((word) => `${places.get(word)}: ${word}`).sort();
    assert.deepEqual(found, [], `Mend the words, or add what is a name or a term to ${terms}.`);
    t.diagnostic(`${places.size} different words`);
  });

  test('our terms are sorted, and each is there once', () => {
    const words = readTerms();
    const sorted = [...new Set(words)].sort((a, b) => a.localeCompare(b, 'en'));
    assert.deepEqual(words, sorted);
  });

  test('each of our terms is used', async () => {
    const used = new Set([...(await placesOfWords()).keys()].flatMap(partsOf));
    const unused = readTerms().filter((word) => !used.has(word.toLowerCase()));
    assert.deepEqual(unused, []);
  });
});

/** Every word of the prose with the first place where it stands. */
async function placesOfWords(): Promise<ReadonlyMap<string, string>> {
  const prose = [
    ...(await readPages()).flatMap(proseOf),
    ...(await readDiagramProse()),
    ...(await readDiagramLabels()),
  ];
  const places = new Map<string, string>();
  for (const { place, text: line } of prose) {
    for (const [word] of line.replaceAll('’', "'").matchAll(/\p{L}[\p{L}'-]*\p{L}/gu)) {
      if (!places.has(word)) places.set(word, place);
    }
  }
  return places;
}

/** The parts that the checker judges by themselves: `BuildKit's` has three. */
function partsOf(word: string): string[] {
  const bare = word.replace(/'s$/, '').split(/['-]/);
  return [...bare, ...bare.flatMap((part) => part.split(/(?<=\p{Ll})(?=\p{Lu})/u))].map((part) => part.toLowerCase());
}

/** Those of the words that no dictionary of cspell.json knows. */
async function misspelt(words: readonly string[]): Promise<string[]> {
  const checker = spawn(
    process.execPath,
    [
      'node_modules/cspell/bin.mjs',
      'lint',
      '--config=cspell.json',
      '--no-progress',
      '--no-summary',
      '--no-color',
      'stdin://words.md',
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  checker.stdin.end(words.join('\n'));
  const [report, [code]] = await Promise.all([text(checker.stdout), once(checker, 'close')]);
  // 1: it found words.
  assert.ok(code === 0 || code === 1, `the checker ended with ${code}`);
  const lines = [...report.matchAll(/^words\.md:(\d+):\d+ - /gm)].map(([, line]) => Number(line));
  return [...new Set(lines)].map((line) => words[line - 1] ?? '');
}

function readTerms(): string[] {
  return readFileSync(terms, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}
