import rule from '../../../server/src/dockerfile/rules/no-root-with-state';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'volumes and directories for data',
  `
  FROM debian:13
  WORKDIR /var/lib/app
          ^^^^^^^^^^^^ The container runs as root and keeps data in \`/var/lib/app\`: a break-in reaches what others mount.
  CMD ["id"]
`,
);

leaves('other users', 'FROM alpine:3.24\nUSER 1000\nVOLUME /data\n');
leaves('other directories', 'FROM alpine:3.24\nWORKDIR /app\nCOPY . /opt\n');
leaves('unknown bases, and a line that is still being typed', 'FROM example/app\nVOLUME /data\nWORKDIR\n');
