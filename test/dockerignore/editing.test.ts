import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parserOf } from '../../server/src/analysis/language';
import { ignorePatterns } from '../../server/src/build-context/ignore-patterns';
import { format } from '../../server/src/dockerignore/formatting/format';
import { semanticTokens } from '../../server/src/dockerignore/highlighting/semantic-tokens';
import { ignore } from '../../server/src/dockerignore/ignore';
import { foldingRanges } from '../../server/src/dockerignore/navigation/folding';
import { outline } from '../../server/src/dockerignore/navigation/outline';
import { selectionAt } from '../../server/src/dockerignore/navigation/selection';
import { suppressions } from '../../server/src/dockerignore/suppressions';
import { dockerignoreSupport } from '../../server/src/languages';
import { createLinter } from '../../server/src/lint/linter';
import { rules } from '../../server/src/lint/registry';
import { defaultOptions } from '../../server/src/lint/rule';
import { SourceText } from '../../server/src/text/source-text';
import { applyEdits } from '../../server/src/text/span';
import { askEverything } from '../fuzz/every-feature';
import { mutated } from '../fuzz/mutation';
import { holds, holdsLater } from '../fuzz/property';
import { readCursor } from '../harness/marked-text';
import { memoryWorkspace } from '../harness/memory-workspace';
import { parse } from './parse';

const options = { tabSize: 4, insertSpaces: true };
const sample = '# repository\n.git\n\n# made\n**/dist\n!dist/keep[0-9]\n*.log\n';

suite('formatting', () => {
  function formatted(text: string, more = {}): string {
    return applyEdits(text, format(parse(text), { ...options, ...more }));
  }
  test('blanks that the builder drops too', () => {
    assert.equal(formatted('\uFEFF  a \t\r\n# c  \r\n!  b\r\n   \r\n'), '\uFEFFa\r\n# c\r\n!b\r\n\r\n');
  });
  test('a pattern never becomes a comment, and no line moves', () => {
    assert.equal(formatted('  # a\nb\na\n'), '  # a\nb\na\n');
  });
  test("the editor's wishes for the last line", () => {
    assert.equal(formatted('a', { insertFinalNewline: true }), 'a\n');
    assert.equal(formatted('a\n\n \n', { trimFinalNewlines: true }), 'a\n');
    assert.equal(formatted('a\n\uFEFF', { trimFinalNewlines: true }), 'a\n\uFEFF', 'a pattern to the builder');
  });
  test('the patterns stay what they are, and a second time changes nothing', () => {
    holds(
      fc.property(mutated([sample]), (text) => {
        const result = formatted(text);
        const patterns = (each: string) =>
          ignorePatterns(each).map(({ pattern, isException }) => [pattern, isException]);
        assert.deepEqual(patterns(result), patterns(text));
        assert.equal(formatted(result), result);
      }),
      100,
    );
  });
});

test('semantic tokens', () => {
  const text = '# c\n!a/**/b*\n';
  assert.deepEqual(
    semanticTokens(parse(text)).map(({ span, type }) => `${text.slice(span.start, span.end)}:${type}`),
    ['# c:comment', '!:operator', 'a/:string', '**:regexp', '/b:string', '*:regexp'],
  );
});

test('comments are headings in the outline, and fold with what stands below them', () => {
  const file = parse(`a\n${sample}`);
  const drawn = outline(file).map(({ name, children }) => [name, ...children.map((child) => child.name)].join(' '));
  assert.deepEqual(drawn, ['a', 'repository .git', 'made **/dist !dist/keep[0-9] *.log']);
  assert.deepEqual(
    foldingRanges(file).map(({ span }) => [span.start, span.end].map((offset) => file.source.lineAt(offset))),
    [
      [1, 2],
      [4, 7],
    ],
  );
});

test('the selection grows', () => {
  const { text, offset } = readCursor('a\n!docs/READ<|>ME.md\n');
  assert.deepEqual(
    selectionAt(parse(text), offset).map(({ start, end }) => text.slice(start, end)),
    ['README.md', 'docs/README.md', '!docs/README.md', text],
  );
});

suite('comments that switch rules off', () => {
  const id = 'dockerignore/valid-pattern';
  function ignored(text: string, at: string, scope: 'here' | 'file'): string {
    const start = text.indexOf(at);
    return applyEdits(text, ignore(parse(text), id, { start, end: start + at.length }, scope));
  }
  test('stand above the pattern, or at the top', () => {
    assert.equal(ignored('a\n[b\n', '[b', 'here'), `a\n# docker-wiki ignore=${id}\n[b\n`);
    assert.equal(ignored('\uFEFFa\r\n[b\r\n', '[b', 'file'), `\uFEFF# docker-wiki file-ignore=${id}\r\na\r\n[b\r\n`);
  });
  test('are extended, never doubled', () => {
    assert.equal(ignored('# docker-wiki ignore=x why\n[b\n', '[b', 'here'), `# docker-wiki ignore=x,${id} why\n[b\n`);
    assert.equal(
      ignored(`# docker-wiki file-ignore=${id}\n[b\n`, '[b', 'file'),
      `# docker-wiki file-ignore=${id}\n[b\n`,
    );
  });
  test('hold for the next pattern, or for all', () => {
    const text = '# docker-wiki ignore=a,b because\n\nx\n# docker-wiki file-ignore=c\ny\n';
    const found = suppressions(parse(text)).map(({ names, scope }) => [
      names.join(),
      scope && text.slice(scope.start, scope.end),
    ]);
    assert.deepEqual(found, [
      ['a,b', 'x'],
      ['c', undefined],
    ]);
  });
});

test('whatever becomes of the text, every feature answers', async () => {
  await holdsLater(
    fc.asyncProperty(mutated([sample]), (text) => askEverything('dockerignore', text)),
    60,
  );
});

test('whatever becomes of the text, rules that look around neither throw nor leave it', async () => {
  const folder = 'file:///project/';
  const files = {
    '.git/HEAD': '',
    'dist/keep1': '',
    'a/b.log': '',
    '.env': '',
    Dockerfile: 'FROM a\nCOPY . dist /x/\n',
  };
  const workspace = memoryWorkspace(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [folder + path, text])),
  );
  const linter = createLinter(
    rules.filter(({ id }) => id.startsWith('dockerignore/')),
    ({ severity }) => severity,
    () => '2026-11-22',
  );
  await holdsLater(
    fc.asyncProperty(mutated([sample]), async (text) => {
      const document = parserOf(dockerignoreSupport)(new SourceText(text));
      const place = { uri: `${folder}.dockerignore`, workspace, options: defaultOptions };
      const { findings, failures } = linter.lint(await document.surrounded(place));
      assert.deepEqual(failures, []);
      for (const { at, fixes } of findings) {
        assert.ok(0 <= at.start && at.start <= at.end && at.end <= text.length);
        for (const { edits } of fixes) applyEdits(text, edits());
      }
    }),
    100,
  );
});

test('ten thousand lines take no longer than they should', () => {
  const text = Array.from({ length: 10_000 }, (_, index) => `${index % 3 ? '' : '!'}folder${index}/*.x`).join('\n');
  const begin = performance.now();
  const file = parse(text);
  semanticTokens(file);
  outline(file);
  let visited = 0;
  dockerignoreSupport.walk(file, () => void visited++, undefined);
  assert.equal(visited, 10_001);
  assert.ok(performance.now() - begin < 1000);
});
