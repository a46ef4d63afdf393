import rule from '../../../server/src/dockerfile/rules/no-debian-frontend-in-env';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'stages that ship',
  `
  FROM debian:13 AS base
  ENV LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive
                   ^^^^^^^^^^^^^^^ As \`ENV\` this stays in the image, and silences package tools in every container as well.
  FROM base
  ENV DEBIAN_FRONTEND noninteractive
      ^^^^^^^^^^^^^^^ As \`ENV\` this stays in the image, and silences package tools in every container as well.
`,
);
fixes('the old form', 'FROM a\nenv DEBIAN_FRONTEND noninteractive\n', 'FROM a\narg DEBIAN_FRONTEND=noninteractive\n');
leaves(
  'build stages, ARG and commands',
  'FROM a\nENV DEBIAN_FRONTEND=x\nFROM b\nARG DEBIAN_FRONTEND=x\nRUN DEBIAN_FRONTEND=x true\n',
);
leaves('a line that is still being typed', 'FROM a\nENV DEBIAN_FRONTEND');
