import rule from '../../../server/src/dockerfile/rules/no-instruction-before-from';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each instruction that needs a stage',
  `
  # syntax=docker/dockerfile:1
  ARG A=1
  env B=2
  ^^^ \`ENV\` belongs to no stage: only \`ARG\` may stand above the first \`FROM\`.
  RUN b
  ^^^ \`RUN\` belongs to no stage: only \`ARG\` may stand above the first \`FROM\`.
  FROM alpine:3.24
  RUN c
`,
);
leaves('arguments and comments', '# a\n\nARG A=1\nARG B\nFROM alpine:3.24\nENV A=1\n');
leaves('a file without a stage, and typos', 'RUN a\n');
leaves('a line that is still being typed', 'ARG A=1\nFRO');
