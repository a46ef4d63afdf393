import rule from '../../../server/src/dockerfile/rules/no-empty-file';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'comments only',
  `
  # syntax=docker/dockerfile:1
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This file holds no instruction, so the build stops.

  # hello
`,
);
leaves('one instruction', '# a\nARG A\n');
leaves('a file that was just created', '');
leaves('a first line that is still being typed', '# syntax=');
