import rule from '../../../server/src/dockerfile/rules/valid-boolean-flag';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'other words',
  `
  FROM alpine:3.24
  COPY --link=yes --parents=2 a b
              ^^^ \`--link\` is \`true\` or \`false\`; with \`yes\` the build stops here.
                            ^ \`--parents\` is \`true\` or \`false\`; with \`2\` the build stops here.
  ONBUILD ADD --keep-git-dir="true" https://example.com/a.git /b
                             ^^^^^^ \`--keep-git-dir\` is \`true\` or \`false\`; with \`"true"\` the build stops here.
`,
);
fixes('no', 'FROM alpine:3.24\nADD --unpack=off a b\n', 'FROM alpine:3.24\nADD --unpack=false a b\n');
leaves('both words, none, and variables', 'FROM a\nCOPY --link=TRUE --parents=$X --chown=yes a b\nCOPY --link= a b\n');
leaves('a value that is still being typed', 'FROM alpine:3.24\nCOPY --link=t');
