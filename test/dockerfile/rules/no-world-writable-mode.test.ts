import rule from '../../../server/src/dockerfile/rules/no-world-writable-mode';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'numbers and letters',
  `
  FROM alpine:3.24
  RUN chmod 0666 /a && install -d -m 777 /b
            ^^^^ With \`0666\` every account in the container may replace these files.
                                     ^^^ With \`777\` every account in the container may replace these files.
  RUN ["chmod", "-R", "a+rwx", "/a"]
                      ^^^^^^^ With \`a+rwx\` every account in the container may replace these files.
  COPY --chmod=777 . /app
               ^^^ With \`777\` every account in the container may replace these files.
  RUN chmod u=rw,o+w /a
            ^^^^^^^^ With \`u=rw,o+w\` every account in the container may replace these files.
`,
);

fixes('666', 'FROM alpine:3.24\nADD --chmod=666 a /a\n', 'FROM alpine:3.24\nADD --chmod=644 a /a\n');

leaves(
  'narrower modes',
  'FROM alpine:3.24\nRUN chmod 755 /a && chmod +x /b && chmod o-w /c && chmod g+w /d && chmod 1777 /tmp\n',
);
leaves('texts and variables', 'FROM alpine:3.24\nRUN echo chmod 777 /a && chmod $MODE /b\nCOPY --chmod=$MODE . /\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN chmod\nCOPY --chmod= a /b\n');
