import rule from '../../../server/src/dockerfile/rules/no-user-group-override';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each way to give a group',
  `
  FROM alpine:3.24 AS base
  RUN adduser -D app && addgroup app dialout
  FROM base
  USER app:app
       ^^^^^^^ With \`:app\` the account loses its other groups, such as \`dialout\`.
`,
);

fixes(
  'by the account alone',
  'FROM debian:13\nRUN useradd app && usermod -aG video,audio app\nUSER app:video\n',
  'FROM debian:13\nRUN useradd app && usermod -aG video,audio app\nUSER app\n',
);

leaves('other accounts', 'FROM debian:13\nRUN usermod -aG video other\nUSER app:app\n');
leaves('no group', 'FROM debian:13\nRUN usermod -aG video app\nUSER app\n');
leaves('a line that is still being typed', 'FROM debian:13\nRUN usermod -aG video app\nUSER app:\n');
