import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/dockerfile/rules/no-legacy-key-value';
import { findingsOf, testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'variables and labels',
  `
  FROM alpine:3.24
  ENV NAME John Doe
      ^^^^ \`ENV\` without \`=\` is deprecated, and takes the rest of the line as one value.
  label "a b" c=d
        ^^^^^ \`LABEL\` without \`=\` is deprecated, and takes the rest of the line as one value.
`,
);

test('weighs more where a second variable was meant', async () => {
  const findings = await findingsOf(rule, 'FROM a\nENV A b\nENV A b C=d\nENV A "b C=d"\n');
  assert.deepEqual(
    findings.map(({ severity }) => severity),
    ['hint', 'warning', 'hint'],
  );
});

fixes('one word', 'FROM alpine:3.24\nENV PATH   /a:$PATH\n', 'FROM alpine:3.24\nENV PATH=/a:$PATH\n');
fixes('several words', 'FROM alpine:3.24\nENV A b C=d\n', 'FROM alpine:3.24\nENV A="b C=d"\n');
fixes('a value in quotes', 'FROM alpine:3.24\nENV A "b c"\n', 'FROM alpine:3.24\nENV A="b c"\n');

leaves('pairs and names', 'FROM alpine:3.24\nENV A=b C=d\nLABEL "a b"=c\nARG A B\n');
leaves(
  'an equals sign behind a blank, and what stands before FROM',
  'ENV A b\nLABEL C=d\nFROM alpine:3.24\nENV A =b\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nENV A\n');
