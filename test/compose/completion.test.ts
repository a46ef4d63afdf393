import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeSupport } from '../../server/src/compose';
import { completions } from '../../server/src/compose/completion';
import { SourceText } from '../../server/src/text/source-text';
import { applyEdits } from '../../server/src/text/span';
import { readCursor } from '../harness/marked-text';

const cards = [
  'compose/top-level/name',
  'compose/top-level/services',
  'compose/top-level/x-',
  'compose/service/image',
  'compose/service/build',
  'compose/service/ports',
  'compose/build/args',
  'compose/port/target',
  'compose/port/published',
  'compose/depends_on/condition',
];

function keysBelow(prefix: string): readonly string[] {
  return cards.filter((card) => card.startsWith(prefix)).map((card) => card.slice(prefix.length));
}

/** The texts of the line at the cursor after each proposal. */
function proposes(what: string, marked: string, expected: readonly string[]): void {
  test(`completion ${what}`, () => {
    const { text, offset } = readCursor(marked);
    const source = new SourceText(text);
    const proposals = completions(composeSupport.parse(source), offset, { keysBelow });
    const lines = proposals.map(({ replaces, text: inserted }) => {
      const after = applyEdits(text, [{ span: replaces, text: inserted }]);
      return after.split('\n')[source.lineAt(offset)]?.trim();
    });
    assert.deepEqual(lines, expected);
  });
}

proposes(
  'in an empty file',
  '<|>',
  ['name: ', 'services:'].map((line) => line.trim()),
);

proposes(
  'below a service, without what is there',
  `
  services:
    web:
      image: traefik/whoami:v1.11
      p<|>
`,
  ['build:', 'ports:'],
);

proposes(
  'between two keys',
  `
  services:
    web:
      image: traefik/whoami:v1.11
      <|>
      ports: []
`,
  ['build:'],
);

proposes(
  'for the first key of a service',
  `
  services:
    web:
      <|>
    db:
      image: postgres:18
`,
  ['image:', 'build:', 'ports:'],
);

proposes(
  'for a key that has its colon',
  `
  services:
    web:
      im<|>: traefik/whoami:v1.11
`,
  ['image: traefik/whoami:v1.11', 'build: traefik/whoami:v1.11', 'ports: traefik/whoami:v1.11'],
);

proposes(
  'by the indentation of the line',
  `
  services:
    web:
      build:
        context: .
  <|>
`,
  ['name:'],
);

proposes(
  'inside a nested key',
  `
  services:
    web:
      build:
        <|>
`,
  ['args:'],
);

proposes(
  'in an item of the long form',
  `
  services:
    web:
      ports:
        - target: 80
          <|>
`,
  ['published:'],
);

proposes(
  'for a new item of the long form',
  `
  services:
    web:
      ports:
      - target: 80
      - <|>
`,
  ['- target:', '- published:'],
);

proposes(
  'in braces',
  `
  services:
    web: { image: traefik/whoami:v1.11, <|> }
`,
  ['build:', 'ports:'].map((key) => `web: { image: traefik/whoami:v1.11, ${key} }`.replace(':  }', ': }')),
);

proposes(
  'of other services in a list',
  `
  services:
    db: {}
    cache: {}
    web:
      depends_on:
        - db
        - <|>
`,
  ['- cache'],
);

proposes(
  'of other services in brackets',
  `
  services:
    db: {}
    cache: {}
    web:
      depends_on: [db, c<|>]
`,
  ['depends_on: [db, cache]'],
);

proposes(
  'of other services in a map',
  `
  services:
    db: {}
    cache: {}
    web:
      depends_on:
        db:
          condition: service_healthy
        <|>
`,
  ['cache:'],
);

proposes(
  'of other services where no form is chosen yet',
  `
  services:
    db: {}
    web:
      depends_on:
        <|>
`,
  ['- db'],
);

proposes(
  'of the keys of one dependency',
  `
  services:
    db: {}
    web:
      depends_on:
        db:
          <|>
`,
  ['condition:'],
);

proposes(
  'nothing in a comment',
  `
  services:
    web:
      # im<|>
`,
  [],
);

proposes(
  'nothing in a script',
  `
  services:
    web:
      command: |
        im<|>
`,
  [],
);

proposes(
  'nothing among variables',
  `
  services:
    web:
      environment:
        <|>
`,
  [],
);

proposes(
  'nothing of services in an extension',
  `
  x-base:
    im<|>
`,
  [],
);
