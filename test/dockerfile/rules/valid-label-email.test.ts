import rule from '../../../server/src/dockerfile/rules/valid-label-email';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'addresses without a domain',
  `
  FROM alpine:3.24
  LABEL maintainer=jane@
                   ^^^^^ \`jane@\` is no mail address, so nobody can write to the owner.
  LABEL MAINTAINER="J <j@@example.com>"
                    ^^^^^^^^^^^^^^^^^^ \`j@@example.com\` is no mail address, so nobody can write to the owner.
`,
);

leaves(
  'addresses and names',
  'FROM alpine:3.24\nLABEL maintainer="Jane <jane+x@mail.example.com>."\nLABEL maintainer="the team @acme"\n',
);
leaves('variables and other keys', 'FROM alpine:3.24\nLABEL maintainer="$USER@" contact="jane@"\n');
reports(
  'keys of the schema, which take an address alone',
  `
  FROM alpine:3.24
  LABEL owner="Jane <jane@example.com>"
               ^^^^^^^^^^^^^^^^^^^^^^^ \`Jane <jane@example.com>\` is no mail address, so nobody can write to the owner.
`,
  { options: { labelSchema: new Map([['owner', 'email']]) } },
);

leaves('a line that is still being typed', 'FROM alpine:3.24\nLABEL maintainer=\n');
