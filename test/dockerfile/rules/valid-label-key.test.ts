import rule from '../../../server/src/dockerfile/rules/valid-label-key';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'wrong forms and reserved names',
  `
  FROM alpine:3.24
  LABEL "my key"=1 a..b=2 x-=3
        ^^^^^^^^ \`my key\` is not in the agreed form: small letters, digits and single \`.\`, \`-\`, \`_\` or \`/\` between them.
                   ^^^^ \`a..b\` is not in the agreed form: small letters, digits and single \`.\`, \`-\`, \`_\` or \`/\` between them.
                          ^^ \`x-\` is not in the agreed form: small letters, digits and single \`.\`, \`-\`, \`_\` or \`/\` between them.
  LABEL io.docker.x=1
        ^^^^^^^^^^^ Keys that begin with \`io.docker.\` are reserved for Docker.
`,
);

fixes('blanks in quotes', 'FROM alpine:3.24\nLABEL "My Key"=1\n', 'FROM alpine:3.24\nLABEL "my-key"=1\n');

leaves(
  'common keys',
  'FROM alpine:3.24\nLABEL maintainer=a org.opencontainers.image.ref.name=b io.k8s.display-name=c a_b/c=d\n',
);
leaves('variables and extensions', 'FROM alpine:3.24\nLABEL $A.B=1 com.docker.extension.icon=x\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nLABEL My\n');
