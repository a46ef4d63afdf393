import rule from '../../../server/src/dockerfile/rules/no-unknown-instruction';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'what is no instruction, wherever it stands',
  `
  ARGS VERSION=1
  ^^^^ \`ARGS\` is no instruction, so the build stops here.
  FROM alpine:3.24
  COPPY a /a
  ^^^^^ \`COPPY\` is no instruction, so the build stops here.
  RUN a
  - name: x
  ^ \`-\` is no instruction, so the build stops here.
    value: y
`,
);
fixes('a typo in its case', 'FROM alpine:3.24\nworkdri /srv\n', 'FROM alpine:3.24\nworkdir /srv\n');
fixes('a missing blank', 'FROM alpine:3.24\nCMD["a"]\n', 'FROM alpine:3.24\nCMD ["a"]\n');
leaves(
  'all keywords, bodies and commands that go on',
  `
  FROM alpine:3.24
  Run <<EOF
  COPPY a /a
  EOF
  RUN a &&
    b
  \\
  RUN c
`,
);
leaves('a template', 'FROM alpine:3.24\n{{#if x}}\nRUN a\n{% endif %}\n');
leaves('a word that is still being typed', 'FROM alpine:3.24\nCOP');
