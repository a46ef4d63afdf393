import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { parseTable } from '../../scripts/knowledge/tsv.mjs';
import { type Prose, proseOf, readDiagramProse, readPages } from './pages';

interface Term {
  readonly wrong: string;
  readonly right: string;
  readonly pattern: RegExp;
}

const file = 'docs-content/terminology.tsv';

suite('the words of the wiki', () => {
  const terms = readTerms();

  test('are one for one thing', async (t) => {
    const prose = [...(await readPages()).flatMap(proseOf), ...(await readDiagramProse())];
    assert.ok(prose.length > 10_000, `${prose.length} lines of prose`);
    // One look for all of them together, because hardly a line has any.
    const anyTerm = new RegExp(terms.map(({ wrong }) => wrong).join('|'), 'i');
    const suspects = prose.filter(({ text }) => anyTerm.test(text));
    assert.deepEqual(
      suspects.flatMap((line) => problemsOf(line, terms)),
      [],
    );
    t.diagnostic(`${terms.length} words that the wiki does without`);
  });

  test('stand in a sorted table, each once', () => {
    const words = terms.map(({ wrong }) => wrong);
    assert.deepEqual(words, [...new Set(words)].sort());
  });

  for (const [text, problems] of [
    ['Write a Dockerfile.', []],
    ['Write a docker file.', ['docker file → Dockerfile']],
    ['Docker files are read from the top.', ['docker file → Dockerfile']],
    ['Two dockerfiles.', ['dockerfile → Dockerfile']],
    ['The image nginx-dockerfile, and my.dockerfile.', []],
    ['Add a healthcheck.', ['healthcheck → health check']],
    ['Add a HEALTHCHECK.', []],
    ['A mounted filesystem.', ['filesystem → file system']],
  ] as const) {
    test(`${text} ${problems.length === 0 ? 'is fine' : problems.join()}`, () => {
      assert.deepEqual(
        problemsOf({ place: 'x', text }, terms),
        problems.map((problem) => `x: ${problem}`),
      );
    });
  }
});

function problemsOf({ place, text }: Prose, terms: readonly Term[]): string[] {
  return terms.flatMap(({ wrong, right, pattern }) => {
    const [found] = pattern.exec(text) ?? [];
    // In capitals it is an instruction.
    return found === undefined || found === found.toUpperCase() ? [] : [`${place}: ${wrong} → ${right}`];
  });
}

function readTerms(): Term[] {
  const columns = ['wrong', 'right', 'reason'];
  const rows = parseTable(readFileSync(file, 'utf8'), columns, file, (_, line, message) => {
    assert.fail(`${file}:${line}: ${message}`);
  });
  return rows.map(({ cells: [wrong = '', right = ''] }) => ({ wrong, right, pattern: patternOf(wrong, right) }));
}

/** Whole words, in the plural too; in any case, unless the case is what is wrong with them. */
function patternOf(wrong: string, right: string): RegExp {
  const isAboutCase = wrong.toLowerCase() === right.toLowerCase();
  return new RegExp(String.raw`(?<![\w./-])${wrong}s?(?![\w-]|\.\w)`, isAboutCase ? '' : 'i');
}
