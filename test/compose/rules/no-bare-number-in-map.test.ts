import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/compose/rules/no-bare-number-in-map';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

import { bareNumber } from '../../../server/src/compose/values/bare-numbers';

reports(
  'numbers that change, dates, and what only other readers change',
  `
  services:
    web:
      environment:
        A: 1.10
           ^^^^ \`1.10\` without quotes is a number: \`A\` becomes \`1.1\`.
        B: 2024-01-01
           ^^^^^^^^^^ \`2024-01-01\` without quotes is a date; \`B\` may get another text, or Compose refuses it.
        C: 12:30
           ^^^^^ \`12:30\` without quotes is a number to some readers, and may not arrive in \`C\` as it stands.
`,
);

fixes('with quotes', 'services: {a: {labels: {x: 0123}}}\n', 'services: {a: {labels: {x: "0123"}}}\n');

leaves(
  'numbers that stay, and texts',
  'services: {a: {environment: {A: 8080, B: 0.5, C: -1, D: 1.2.3, E: "01", F: 1_a, G: 0}}}\n',
);
leaves(
  'variables, lists, overrides',
  'services: {a: {environment: {A: "$B", C: !reset 01}, labels: [x=01]}, b: {labels: {x: *gone}}}\n',
);

test('what Compose makes of plain numbers', () => {
  const texts = ['0123', '089', '0x1F', '0o17', '1e3', '.5', '+1', '1_000', '-0', '1.0', '1e-7'];
  assert.deepEqual(
    texts.map((text) => bareNumber(text)?.becomes),
    ['83', '89', '31', '15', '1000', '0.5', '1', '1000', '0', '1', '1e-07'],
  );
});
