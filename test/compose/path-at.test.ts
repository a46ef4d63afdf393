import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lower } from '../../server/src/compose/model/lower';
import { pathAt } from '../../server/src/compose/path-at';
import { SourceText } from '../../server/src/text/source-text';
import { readCursor } from '../harness/marked-text';

function leads(what: string, marked: string, expected: string | undefined): void {
  test(`path at ${what}`, () => {
    const { text, offset } = readCursor(marked);
    const place = pathAt(lower(new SourceText(text)), offset);
    const said = place && `${place.path.join(' › ')} (${place.on}) ${text.slice(place.span.start, place.span.end)}`;
    assert.equal(said, expected);
  });
}

leads(
  'a key',
  `
  services:
    db:
      po<|>rts:
        - "5432:5432"
`,
  'services › db › ports (key) ports',
);

leads(
  'an item',
  `
  services:
    db:
      ports:
        - "5432:5432"
        - "127.<|>0.0.1:80:80"
`,
  'services › db › ports › 1 (value) "127.0.0.1:80:80"',
);

leads(
  'a key in an item',
  `
  services:
    db:
      ports:
        - target: 80
          pub<|>lished: 81
`,
  'services › db › ports › 0 › published (key) published',
);

leads(
  'a value in brackets',
  `
  services:
    web: { depends_on: [db, ca<|>che] }
`,
  'services › web › depends_on › 1 (value) cache',
);

leads(
  'the end of an unfinished key',
  `
  services:
    web:
      image: traefik/whoami:v1.11
      po<|>
`,
  'services › web › po (key) po',
);

leads(
  'an unfinished key above another one',
  `
  services:
    web:
      po<|>
      image: traefik/whoami:v1.11
`,
  'services › web › po (key) po',
);

leads(
  'a key below an unfinished one',
  `
  services:
    web:
      po
      im<|>age: traefik/whoami:v1.11
`,
  'services › web › image (key) image',
);

leads(
  'a key of a second document',
  `
  services: {}
  ---
  volumes:
    da<|>ta:
`,
  'volumes › data (key) data',
);

leads(
  'the blanks before a value',
  `
  name:   <|>   shop
`,
  undefined,
);

leads(
  'a comment',
  `
  services:
    # we<|>b
    web: {}
`,
  undefined,
);
