import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ignore } from '../../server/src/dockerfile/ignore';
import { applyEdits } from '../../server/src/text/span';
import { dedent, readCursor } from '../harness/marked-text';
import { parseExactly } from './parse';

const id = 'dockerfile/prefer-copy';

/** The text after the comment was added for a finding at the cursor. */
function ignored(marked: string, scope: 'here' | 'file'): string {
  const { text, offset } = readCursor(marked);
  return applyEdits(text, ignore(parseExactly(text), id, { start: offset, end: offset }, scope));
}

test('a comment above the instruction, as far indented as it', () => {
  assert.equal(
    ignored('FROM a\n  RUN b \\\n    <|>c\n', 'here'),
    dedent('FROM a\n  # docker-wiki ignore=dockerfile/prefer-copy\n  RUN b \\\n    c\n'),
  );
});

test('a comment that is there already gets the id as well', () => {
  assert.equal(
    ignored('FROM a\n# docker-wiki ignore=dockerfile/no-maintainer said so\n<|>ADD b c\n', 'here'),
    'FROM a\n# docker-wiki ignore=dockerfile/no-maintainer,dockerfile/prefer-copy said so\nADD b c\n',
  );
  assert.equal(
    ignored('FROM a\n# docker-wiki file-ignore=dockerfile/no-maintainer\n<|>ADD b c\n', 'file'),
    'FROM a\n# docker-wiki file-ignore=dockerfile/no-maintainer,dockerfile/prefer-copy\nADD b c\n',
  );
});

test('the file scope goes below the directives', () => {
  assert.equal(
    ignored('# syntax=docker/dockerfile:1\n# escape=`\n\nFROM a\n<|>ADD b c\n', 'file'),
    '# syntax=docker/dockerfile:1\n# escape=`\n# docker-wiki file-ignore=dockerfile/prefer-copy\n\nFROM a\nADD b c\n',
  );
});

test('a comment for a directive holds for the file: above it, it would make a comment of the directive', () => {
  assert.equal(
    ignored('# syntax=<|>docker/dockerfile:1\nFROM a\n', 'here'),
    '# syntax=docker/dockerfile:1\n# docker-wiki file-ignore=dockerfile/prefer-copy\nFROM a\n',
  );
});

test('line ends and a byte order mark stay what they are', () => {
  assert.equal(
    ignored('\uFEFF<|>ADD a b\r\n', 'here'),
    '\uFEFF# docker-wiki ignore=dockerfile/prefer-copy\r\nADD a b\r\n',
  );
  assert.equal(
    ignored('\uFEFFFROM a\r\n<|>ADD a b\r\n', 'file'),
    '\uFEFF# docker-wiki file-ignore=dockerfile/prefer-copy\r\nFROM a\r\nADD a b\r\n',
  );
  assert.equal(ignored('# escape=`<|>', 'file'), '# escape=`\n# docker-wiki file-ignore=dockerfile/prefer-copy');
});
