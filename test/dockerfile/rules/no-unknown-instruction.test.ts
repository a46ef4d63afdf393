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
reports(
  'a keyword from a web page',
  `
  FROM alpine:3.24
  CO\u200BPY a /a
  ^^^^^ Characters that nobody sees stand in this \`COPY\`, so it is no instruction and the build stops here.
`,
);
fixes('hidden characters', 'FROM a\nCO\0PY\u200D b /b\n', 'FROM a\nCOPY b /b\n');
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
