import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { FormattingOptions } from '../../server/src/analysis/feature-types';
import { format } from '../../server/src/compose/formatting/format';
import { lower } from '../../server/src/compose/model/lower';
import { SourceText } from '../../server/src/text/source-text';
import { applyEdits, span } from '../../server/src/text/span';
import { mutated } from '../fuzz/mutation';
import { holds } from '../fuzz/property';
import { dedent } from '../harness/marked-text';
import { loadedFrom, summaryOf } from '../harness/meaning';

const options: FormattingOptions = { tabSize: 2, insertSpaces: true };

function formatted(text: string, with_ = options): string {
  return applyEdits(text, format(lower(new SourceText(text)), with_));
}

function formats(what: string, before: string, after: string, with_ = options): void {
  test(what, () => {
    const text = dedent(before);
    const result = formatted(text, with_);
    assert.equal(result, dedent(after));
    assert.equal(formatted(result, with_), result, 'not idempotent');
    assert.deepEqual(loadedFrom(result), loadedFrom(text), 'something else would be loaded');
  });
}

function keeps(what: string, text: string): void {
  formats(what, text, text);
}

suite('formatting', () => {
  formats(
    'one blank behind colons and dashes, none at line ends',
    'services:  \n  web:\n    image:   nginx:1.30  \n    ports:\n      -   "80:80"\n    init :  true\n   \n',
    'services:\n  web:\n    image: nginx:1.30\n    ports:\n      - "80:80"\n    init: true\n\n',
  );
  formats(
    'levels by the step that the file uses most',
    `
      services:
          web:
            image: a
            build:
              context: .
            ports:
               - "80:80"
    `,
    `
      services:
        web:
          image: a
          build:
            context: .
          ports:
            - "80:80"
    `,
  );
  keeps(
    'a list in the column of its key',
    `
      services:
        web:
          ports:
          - "80:80"
          - target: 80
            published: "81"
    `,
  );
  formats(
    'comments go with what they stand in line with',
    `
      # top
      services:
         # the page
         web:   # behind
            # its image
            image: a
         # the end of the services
      volumes:
        files:
      networks:
        a:
          internal: true
    `,
    `
      # top
      services:
        # the page
        web:   # behind
          # its image
          image: a
        # the end of the services
      volumes:
        files:
      networks:
        a:
          internal: true
    `,
  );
  formats(
    'block texts move as they are',
    `
      services:
          web:
              command: |
                  if true;   then
                      echo  x
                  fi

              entrypoint: >-
                 a
                 b
      x-a:
        b:
          c:
            d:
              e: 1
    `,
    `
      services:
        web:
          command: |
              if true;   then
                  echo  x
              fi

          entrypoint: >-
             a
             b
      x-a:
        b:
          c:
            d:
              e: 1
    `,
  );
  keeps(
    'quotes, anchors, tags, brackets and braces',
    `
      x-a:   &a
        k:    'v'
      services:
        web:
          <<: *a
          environment: { A:   1,   B: "2" }
          ports: [ "80:80" ,
              "81:81" ]
          init: !!bool   "true"
    `
      .replace(/ {3}&/, ' &')
      .replace(/ {4}'v'/, " 'v'")
      .replace(/bool {3}/, 'bool   '),
  );
  formats(
    'a key of four blanks keeps four',
    'services:\n    web:\n        image:  a\n',
    'services:\n    web:\n        image: a\n',
  );
  keeps('a step of four below a key with an anchor', '&a s:\n    i:\n        j: 1\n');
  formats(
    'keys with an anchor or a tag stand where the others do',
    'a:\n   b: 1\n   &b !!str c:\n      d: 1\n   &c e:\n   - 1\n   - !x f: 1\n     &d g: 2\nh:\n  i: 1\nj:\n  k: 1\nl:\n  m: 1\n',
    'a:\n  b: 1\n  &b !!str c:\n    d: 1\n  &c e:\n  - 1\n  - !x f: 1\n    &d g: 2\nh:\n  i: 1\nj:\n  k: 1\nl:\n  m: 1\n',
  );
  formats('a mapping behind a dash', 'a:\n  -   b: 1\n      c: 2\n', 'a:\n  - b: 1\n    c: 2\n');
  formats('documents one by one', 'a:\n    b: 1\n---\nc:\n    d:  1\n', 'a:\n    b: 1\n---\nc:\n    d: 1\n');
  formats('Windows line ends', 'a:  1 \r\nb:   2\r\n', 'a: 1\r\nb: 2\r\n');
  formats('a final line end where the editor wants one', 'a: 1', 'a: 1\n', { ...options, insertFinalNewline: true });
  formats('no more than one where it wants that', 'a: 1\n\n\n', 'a: 1\n', { ...options, trimFinalNewlines: true });
  keeps('blank lines behind a text that keeps them', 'a: |+\n  x\n\n');

  test('nothing while the text is broken', () => {
    assert.equal(formatted('a:   1\n b: [\n'), 'a:   1\n b: [\n');
    assert.equal(formatted('a:   1\rb:   2\n'), 'a:   1\rb:   2\n', 'old Mac line ends');
  });

  test('the lines of a selection alone', () => {
    const text = 'a:   1\nb:   2\n';
    const edits = format(lower(new SourceText(text)), options, span(7, 13));
    assert.equal(applyEdits(text, edits), 'a:   1\nb: 2\n');
  });

  test('the sample stays as it is', () => {
    const text = readFileSync('samples/compose.yaml', 'utf8');
    assert.equal(formatted(text), text);
  });

  test('whatever becomes of a text, it loads the same before and after', () => {
    const bases = [readFileSync('samples/compose.yaml', 'utf8'), oddities];
    holds(
      fc.property(mutated(bases), fc.constantFrom(2, 4, 8), (text, tabSize) => {
        const result = formatted(text, { tabSize, insertSpaces: true, insertFinalNewline: true });
        assert.equal(summaryOf(result), summaryOf(text));
      }),
      200,
    );
  });
});

const oddities = `a: &x
   b: !!str 1
c:   *x
d: !reset
e:
# low
   f: |2
        deep
       less
   # end
   -   # note
     k: v
   - - "multi
       line"
     - plain
       two
`;
