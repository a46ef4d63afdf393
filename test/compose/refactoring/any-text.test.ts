import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Refactoring } from '../../../server/src/analysis/feature-types';
import { lower } from '../../../server/src/compose/model/lower';
import { projectOf } from '../../../server/src/compose/project/project';
import { refactorings } from '../../../server/src/compose/refactoring';
import { SourceText } from '../../../server/src/text/source-text';
import { applyEdits } from '../../../server/src/text/span';
import { mutated } from '../../fuzz/mutation';
import { holds } from '../../fuzz/property';
import { loaded } from './loaded';

const seeds = [
  readFileSync('samples/compose.yaml', 'utf8'),
  'x-log: &log\n  driver: local\nservices:\n  a:\n    image: postgres:18 # one\n    # two\n    ports: ["80:80", 81]\n    environment:\n      - A=b # three\n      - C\n    logging: *log\n  b:\n    <<: *log\n    depends_on: [a]\n    build: ./b # four\n    mem_limit: 1g\n',
  'services:\r\n  a:\r\n    init: true\r\n    volumes:\r\n    - ./a:/a:ro # x\r\n    - b:/b\r\n    labels: { A: "1", B: }\r\n  b:\r\n    init: true\r\n    labels: { A: "1", B: }\r\n    networks:\r\n      front:\r\nvolumes:\r\n  b:\r\n',
  '# docker run -d -p 80:80 --name x nginx\nservices:\n  a: { image: redis, environment: { TOKEN: abc, POSTGRES_PASSWORD: x } }\n  db:\n    image: postgres\n    platform: a\n    environment:\n      POSTGRES_PASSWORD: secret # y\n    secrets: [z]\nsecrets:\n  z: { file: z }\n',
];

test('whatever is selected in whatever text: it parses, comments stay, and what is only rewritten loads the same', () => {
  const place = fc.nat(9999);
  holds(
    fc.property(mutated(seeds), place, place, (text, one, other) => {
      const [start = 0, end = 0] = [one, other]
        .map((at) => Math.floor((at / 10_000) * text.length))
        .sort((a, b) => a - b);
      const before = lower(new SourceText(text));
      for (const selection of [
        { start, end },
        { start, end: start },
      ]) {
        for (const refactoring of refactorings(projectOf(before), selection)) check(text, refactoring);
      }
    }),
    100,
  );
});

function check(text: string, { title, edits }: Refactoring): void {
  const after = applyEdits(text, edits());
  const file = lower(new SourceText(after));
  assert.deepEqual(file.problems, [], `${title}\n${after}`);
  if (/^(?:Turn|Move|Prepare)/.test(title)) return;
  const comments = new Set(file.comments.map((comment) => comment.text));
  const lost = lower(new SourceText(text)).comments.filter((comment) => !comments.has(comment.text));
  assert.deepEqual(lost, [], `${title}\n${after}`);
  const project = /^(?:Write|Share)/.test(title) ? loadedOrNothing(text) : undefined;
  if (project !== undefined) assert.deepEqual(loaded(after), project, `${title}\n${after}`);
}

/** Some texts are valid YAML, but no mapping that could be loaded. */
function loadedOrNothing(text: string): unknown {
  try {
    return loaded(text);
  } catch {
    return undefined;
  }
}
