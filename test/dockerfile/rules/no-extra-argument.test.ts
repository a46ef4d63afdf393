import rule from '../../../server/src/dockerfile/rules/no-extra-argument';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'what is behind the value',
  `
  FROM alpine:3.24
  STOPSIGNAL SIGTERM SIGINT 9
                     ^^^^^^^^ \`STOPSIGNAL\` takes one signal; with more words the image or its containers are refused.
  USER app staff
           ^^^^^ \`USER\` takes one account; with more words all of them are taken for its name, and no container starts.
`,
);
leaves(
  'one value in any form',
  `
  FROM alpine:3.24
  USER "a b"
  USER \${A:-b c}
  USER app # the account
  USER "app
  EXPOSE 80 443
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  USER NT AUTHORITY\\SYSTEM
`,
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nUSER app ');
