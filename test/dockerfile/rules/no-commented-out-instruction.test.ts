import rule from '../../../server/src/dockerfile/rules/no-commented-out-instruction';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'instructions of all kinds',
  `
  FROM alpine:3.24
  #COPY --chown=a:b src /app/
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment is an instruction that is switched off; version control keeps the old one.
  ## ENV A=1
  ^^^^^^^^^^ This comment is an instruction that is switched off; version control keeps the old one.
  RUN id
`,
);

fixes('the whole line', 'FROM alpine:3.24\n  # USER app\nRUN id\n', 'FROM alpine:3.24\nRUN id\n');

leaves(
  'sentences',
  'FROM alpine:3.24\n# FROM here on it runs\n# USER of the app and more\n# EXPOSE is documentation\n# run apk add git\n# ADD a note\nRUN id\n',
);
leaves(
  'comments of other places',
  '# FROM alpine\nFROM alpine:3.24\nRUN a \\\n # ENV A=1\n && b\nCOPY <<EOF /x\n# ENV A=1\nEOF\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\n# RUN\n');
