import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { composeSupport } from '../../server/src/compose';
import { SourceText } from '../../server/src/text/source-text';
import { applyEdits } from '../../server/src/text/span';
import { dedent, readCursor } from '../harness/marked-text';

/** What the comments of a text cover, one line each: names, then the covered text or `whole file`. */
function covers(what: string, marked: string, expected: readonly string[]): void {
  test(what, () => {
    const text = dedent(marked);
    const found = composeSupport.suppressions(composeSupport.parse(new SourceText(text)));
    assert.deepEqual(
      found.map(
        ({ names, scope }) => `${names.join(' ')} | ${scope ? text.slice(scope.start, scope.end) : 'whole file'}`,
      ),
      expected,
    );
  });
}

function ignores(what: string, scope: 'here' | 'file', marked: string, after: string): void {
  test(what, () => {
    const { text, offset } = readCursor(marked);
    const file = composeSupport.parse(new SourceText(text));
    const edits = composeSupport.ignore(file, 'compose/no-version', { start: offset, end: offset }, scope);
    assert.equal(applyEdits(text, edits), dedent(after));
  });
}

suite('comments that switch rules off', () => {
  covers(
    'hold for the entry below, with all its lines',
    `
    services:
      # docker-wiki ignore=compose/a,compose/b the vendor wants it
      web:
        image: traefik/whoami:v1.11
      db: {}
  `,
    ['compose/a compose/b | web:\n    image: traefik/whoami:v1.11'],
  );

  covers(
    'hold for the item below, behind blank lines and other comments',
    `
    services:
      web:
        ports:
          # docker-wiki ignore=compose/a

          # for the old proxy
          - target: 80
            published: 80
          - "81:81"
  `,
    ['compose/a | - target: 80\n        published: 80'],
  );

  covers(
    'hold for the whole file',
    `
    services: {}
    # docker-wiki file-ignore=compose/a generated
  `,
    ['compose/a | whole file'],
  );

  covers(
    'need a line of their own and something below',
    `
    name: shop # docker-wiki ignore=compose/a
    services: {}
    # docker-wiki ignore=compose/b
  `,
    [],
  );

  covers(
    'are no comments inside a script',
    `
    services:
      web:
        command: |
          # docker-wiki file-ignore=compose/a
  `,
    [],
  );

  covers(
    'of dclint hold for the file from its first line only',
    `
    ---
    # dclint disable no-version-field service-keys-order
    services: {}
    # dclint disable
  `,
    ['no-version-field service-keys-order | whole file'],
  );

  covers(
    'of dclint without a name hold for every rule',
    `

    # dclint disable-file
    services: {}
  `,
    ['all | whole file'],
  );

  covers(
    'of dclint hold for a line',
    `
    services:
      # dclint disable-line no-build-and-image
      web:
        image: a # dclint disable-line
        # dclint disable-next-line x y
        build: .
  `,
    ['no-build-and-image |   web:', 'all |     image: a # dclint disable-line', 'x y |     build: .'],
  );
});

suite('ignoring a finding', () => {
  ignores(
    'writes a comment above, in the same column',
    'here',
    `
    services:
      web:
        depends_on:
          - <|>dbs
  `,
    `
    services:
      web:
        depends_on:
          # docker-wiki ignore=compose/no-version
          - dbs
  `,
  );

  ignores(
    'extends the comment that is there',
    'here',
    `
    services:
      # docker-wiki ignore=compose/a old
      # The shop
      w<|>eb: {}
  `,
    `
    services:
      # docker-wiki ignore=compose/a,compose/no-version old
      # The shop
      web: {}
  `,
  );

  ignores(
    'writes a second comment for another entry',
    'here',
    `
    # docker-wiki ignore=compose/a
    services:
      w<|>eb: {}
  `,
    `
    # docker-wiki ignore=compose/a
    services:
      # docker-wiki ignore=compose/no-version
      web: {}
  `,
  );

  ignores(
    'keeps a line comment of dclint at its line',
    'here',
    `
    services:
      # dclint disable-line no-build-and-image
      w<|>eb: {}
  `,
    `
    services:
      # docker-wiki ignore=compose/no-version
      # dclint disable-line no-build-and-image
      web: {}
  `,
  );

  ignores(
    'covers a value in braces from above its line',
    'here',
    `
    services:
      web: { image: a, build: <|>. }
  `,
    `
    services:
      # docker-wiki ignore=compose/no-version
      web: { image: a, build: . }
  `,
  );

  ignores(
    'in the whole file writes a first line',
    'file',
    `
    <|>version: "3"
  `,
    `
    # docker-wiki file-ignore=compose/no-version
    version: "3"
  `,
  );

  ignores(
    'in the whole file extends the comment that is there',
    'file',
    `
    # docker-wiki file-ignore=compose/a
    <|>version: "3"
  `,
    `
    # docker-wiki file-ignore=compose/a,compose/no-version
    version: "3"
  `,
  );

  ignores(
    'in the whole file leaves the first line to dclint',
    'file',
    `
    # dclint disable no-version-field
    <|>services: {}
  `,
    `
    # dclint disable no-version-field
    # docker-wiki file-ignore=compose/no-version
    services: {}
  `,
  );

  test('keeps the byte order mark first and the line ends of the file', () => {
    const text = '\uFEFFversion: "3"\r\nservices: {}\r\n';
    const file = composeSupport.parse(new SourceText(text));
    const edits = composeSupport.ignore(file, 'compose/no-version', { start: 1, end: 8 }, 'here');
    assert.equal(
      applyEdits(text, edits),
      '\uFEFF# docker-wiki ignore=compose/no-version\r\nversion: "3"\r\nservices: {}\r\n',
    );
  });
});
