import rule from '../../../server/src/dockerfile/rules/require-executable-script';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the script, by its path or by its name',
  `
  FROM alpine:3.24
  WORKDIR /app
  COPY docker-entrypoint.sh a.conf ./
  ENTRYPOINT ["./docker-entrypoint.sh"]
              ^^^^^^^^^^^^^^^^^^^^^^^^ Nothing here makes \`./docker-entrypoint.sh\` executable; without that bit in the repository no container starts.
`,
);

fixes(
  'the instruction that copies it',
  'FROM alpine:3.24\ncopy --chown=app run.sh /usr/bin/\nCMD ["run.sh"]\n',
  'FROM alpine:3.24\ncopy --chmod=755 --chown=app run.sh /usr/bin/\nCMD ["run.sh"]\n',
);

leaves('modes that are set', 'FROM alpine:3.24\nCOPY --chmod=0755 run.sh /\nCMD ["/run.sh"]\n');
leaves('rights for many files', 'FROM alpine:3.24\nCOPY run.sh /\nRUN chmod -R a+x /\nCMD ["/run.sh"]\n');
leaves(
  'directories, stages and shells',
  'FROM alpine:3.24\nCOPY . /\nCOPY --from=a run.sh /\nCMD ["/run.sh"]\nFROM alpine:3.24\nCOPY run.sh /\nCMD ["sh", "run.sh"]\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nCOPY run.sh /\nCMD ["/run.sh"');
