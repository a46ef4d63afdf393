import rule from '../../../server/src/dockerfile/rules/require-stage-name';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'stages without a name, but the last',
  `
  FROM --platform=$BUILDPLATFORM alpine:3.24
                                 ^^^^^^^^^^^ This stage has no name, so others reach it by its number only.
  FROM debian:13 AS named
  FROM alpine:3.24
`,
);
fixes('with a name that is free', 'from a\nfrom b as stage0\n', 'from a as stage02\nfrom b as stage0\n');
leaves('single stages', 'FROM alpine:3.24\nRUN true\n');
leaves('a line that is still being typed', 'FROM alpine:3.24 A\nFROM\nFROM alpine:3.24\n');
