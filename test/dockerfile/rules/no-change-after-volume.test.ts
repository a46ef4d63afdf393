import rule from '../../../server/src/dockerfile/rules/no-change-after-volume';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'what is written below it',
  `
  FROM alpine:3.24
  WORKDIR /srv
  VOLUME ["/data", "/srv/log"]
  COPY a.sql /data/
             ^^^^^^ This changes \`/data\` behind its \`VOLUME\`; builders other than BuildKit drop such changes.
  RUN set -e; mkdir -p ./log/today && cp /a /data/b
                       ^^^^^^^^^^^ This changes \`/srv/log\` behind its \`VOLUME\`; builders other than BuildKit drop such changes.
`,
);

leaves(
  'what is written before it, or beside it',
  'FROM alpine:3.24\nRUN touch /data/a\nVOLUME /data\nRUN touch /data2\nRUN cp /data/a /b\nRUN cp /data/a b\n',
);
leaves(
  'other stages and variables',
  'FROM alpine:3.24\nVOLUME /data $D\nRUN touch $D/a\nFROM alpine:3.24\nRUN touch /data/a\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nVOLUME /data\nCOPY /data');
