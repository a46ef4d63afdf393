import rule from '../../../server/src/dockerfile/rules/no-mixed-instruction-case';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'keywords of the smaller part, triggers included',
  `
  FROM alpine:3.24
  Run id
  ^^^ Most keywords of this file are written like \`RUN\`; the builder warns about \`Run\`.
  ONBUILD copy a /a
          ^^^^ Most keywords of this file are written like \`COPY\`; the builder warns about \`copy\`.
`,
);

fixes('by the majority', 'from alpine:3.24\nrun id\nCMD id\n', 'from alpine:3.24\nrun id\ncmd id\n');

leaves('one case', 'from alpine:3.24 AS a\nrun echo RUN\n# RUN id\ncopy <<EOF /a\nCMD x\nEOF\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nru');
