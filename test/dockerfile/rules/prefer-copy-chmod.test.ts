import rule from '../../../server/src/dockerfile/rules/prefer-copy-chmod';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a chmod of a copied file',
  `
  FROM alpine:3.24
  WORKDIR /app
  COPY --link a/run bin/run
  RUN chmod +x /app/bin/run
      ^^^^^ This \`chmod\` stores the file a second time; \`--chmod\` sets its mode while it is copied.
`,
);

fixes(
  'with other flags',
  'FROM alpine:3.24\nCOPY --from=b /out/app.sh /\nENV A=1\nRUN chmod 0555 /app.sh\n',
  'FROM alpine:3.24\nCOPY --from=b --chmod=0555 /out/app.sh /\nENV A=1\n',
);

leaves(
  'folders and several paths',
  'FROM alpine:3.24\nCOPY a /b\nRUN chmod 755 /b\nCOPY c.sh d.sh /e/\nRUN chmod 755 /e/c.sh /e/d.sh\nRUN chmod u=rw /e/c.sh\n',
);
leaves(
  'users and steps between',
  'FROM alpine:3.24\nCOPY a.sh /a.sh\nUSER a\nRUN chmod 755 /a.sh\nCOPY b.sh /b.sh\nRUN /b.sh\nRUN chmod 755 /b.sh\nCOPY --chmod=700 c.sh /c.sh\nRUN chmod 755 /c.sh\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nCOPY a.sh /a.sh\nRUN chmod 755\n');
