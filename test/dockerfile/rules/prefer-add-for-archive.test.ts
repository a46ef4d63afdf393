import rule from '../../../server/src/dockerfile/rules/prefer-add-for-archive';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'tars that a RUN unpacks',
  `
  FROM alpine:3.24
  COPY b.txt a.tgz /tmp/
             ^^^^^ \`ADD\` unpacks \`a.tgz\` while it copies; so the archive itself lies in a layer as well.
  COPY c.tar.xz /tmp/d.tar.xz
       ^^^^^^^^ \`ADD\` unpacks \`c.tar.xz\` while it copies; so the archive itself lies in a layer as well.
  RUN cd /tmp && tar xvf a.tgz && unxz -k d.tar.xz
`,
);

fixes(
  'into the working directory',
  'FROM alpine:3.24\nWORKDIR /opt/app\nCOPY a.tar /x/\nRUN tar --extract --file=/x/a.tar\nCMD id\n',
  'FROM alpine:3.24\nWORKDIR /opt/app\nADD a.tar /opt/app/\nCMD id\n',
);

leaves(
  'other sources and archives',
  'FROM alpine:3.24\nCOPY --from=x /a.tgz /\nCOPY b.gz c.zip $D.tgz /\nRUN tar xf a.tgz && gunzip b.gz && tar xf $D.tgz\n',
);
leaves(
  'calls that say more',
  'FROM alpine:3.24\nCOPY a.tgz b.tgz c.tgz /\nRUN tar xf a.tgz --strip-components 1 && tar xf b.tgz some/file && tar tf c.tgz\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nCOPY a.tgz /\nRUN tar xf\n');
