import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { decidingPattern, ignorePatterns, isIgnored } from '../../server/src/build-context/ignore-patterns';

/** Paths under `ignored` are taken out by the file, those under `kept` are not. */
function patterns(
  what: string,
  file: string,
  { ignored = [], kept = [] }: { readonly ignored?: readonly string[]; readonly kept?: readonly string[] },
): void {
  test(what, () => {
    const parsed = ignorePatterns(file);
    for (const path of ignored) assert.ok(isIgnored(path, parsed), `${path} should be ignored by ${file}`);
    for (const path of kept) assert.ok(!isIgnored(path, parsed), `${path} should be kept by ${file}`);
  });
}

suite("the examples of Docker's documentation", () => {
  patterns('*/temp* is one level down', '*/temp*', {
    ignored: ['somedir/temporary.txt', 'somedir/temp/file'],
    kept: ['temporary.txt', 'a/b/temporary.txt'],
  });
  patterns('*/*/temp* is two levels down', '*/*/temp*', {
    ignored: ['somedir/subdir/temporary.txt'],
    kept: ['somedir/temporary.txt'],
  });
  patterns('temp? is one more character, at the root', 'temp?', {
    ignored: ['tempa', 'tempb', 'tempa/inside'],
    kept: ['temp', 'tempab', 'sub/tempa'],
  });
  patterns('**/*.go is everywhere, the root included', '**/*.go', {
    ignored: ['main.go', 'a/b/c/main.go'],
    kept: ['main.god', 'a/go'],
  });
  patterns('*.md but not README.md', '*.md\n!README.md', {
    ignored: ['CHANGELOG.md'],
    kept: ['README.md', 'docs/guide.md'],
  });
  patterns('README-secret.md stays out behind an exception for README*.md', '*.md\n!README*.md\nREADME-secret.md', {
    ignored: ['README-secret.md', 'x.md'],
    kept: ['README.md', 'README-more.md'],
  });
  patterns('the last line that matches decides', '*.md\nREADME-secret.md\n!README*.md', {
    kept: ['README-secret.md', 'README.md'],
    ignored: ['x.md'],
  });
  patterns('everything but one folder', '*\n!src', { ignored: ['a.txt', 'lib/x'], kept: ['src', 'src/a/b.ts'] });
  patterns('a slash in front, and blanks around, mean nothing', '/foo/bar \n  baz  ', {
    ignored: ['foo/bar', 'foo/bar/x', 'baz'],
    kept: ['x/foo/bar'],
  });
  patterns('blanks behind ! mean nothing either', 'sub\n! \tsub', { kept: ['sub', 'sub/x'] });
  patterns('comments and empty lines', '# node_modules\n\n#x\nbuild', {
    ignored: ['build'],
    kept: ['node_modules', '#x'],
  });
});

suite('the matcher of the builder', () => {
  patterns('a folder takes out what lies in it', 'node_modules', {
    ignored: ['node_modules/a/index.js'],
    kept: ['app/node_modules/a/index.js'],
  });
  patterns('a star stops at a slash', 'a*c', { ignored: ['abc', 'ac'], kept: ['a/c'] });
  patterns('** at the end is everything below', 'a/**', { ignored: ['a/b', 'a/b/c'], kept: ['a', 'b/a/c'] });
  patterns('** in the middle is any number of folders', 'a/**/z', {
    ignored: ['a/z', 'a/b/z', 'a/b/c/z'],
    kept: ['az'],
  });
  patterns('sets and ranges', 'file[0-9].txt\n[^a]b', { ignored: ['file3.txt', 'xb'], kept: ['filex.txt', 'ab'] });
  patterns('a backslash takes the next character as it is', 'a\\*b', { ignored: ['a*b'], kept: ['axb'] });
  patterns('characters of expressions are plain', 'a.b\nc+(d)', { ignored: ['a.b', 'c+(d)'], kept: ['axb', 'ccd'] });
  patterns('paths are cleaned', './a/../b//c/', { ignored: ['b/c'], kept: ['a'] });
  patterns('a range the wrong way round matches nothing', 'x[z-a]', { kept: ['xz', 'x'] });
  patterns('line ends of Windows and a byte order mark', '\uFEFFa\r\nb\r\n', { ignored: ['a', 'b'] });
});

test('the deciding line is known', () => {
  const deciding = decidingPattern('docs/README.md', ignorePatterns('# no docs\ndocs\n!docs/README.md\n'));
  assert.equal(deciding?.line, 2);
  assert.equal(deciding?.text, '!docs/README.md');
});
