import rule from '../../../server/src/dockerfile/rules/require-from';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'a file without any',
  `
  # comment
  ARG A=1
  ^^^ No \`FROM\` follows, so there is nothing to build on and the build stops.
  RUN a
`,
);
leaves('a file with one, and a misspelt one', 'ARG A=1\nFROM scratch\n');
leaves('a misspelt one', 'FORM alpine:3.24\nRUN a\n');
leaves('an empty file', '# nothing\n');
leaves('a file that is still being typed', 'ARG A=1\nF');
