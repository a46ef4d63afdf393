import rule from '../../../server/src/dockerfile/rules/no-vulnerable-openssl';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'pins and names',
  `
  FROM debian:12
  RUN apt-get install -y openssl=1.1.1n-0 libssl1.1 libssl-dev=3.0.2
                         ^^^^^^^^^^^^^^^^ \`openssl=1.1.1n-0\` pins a release of OpenSSL that is out of support or has published holes.
                                          ^^^^^^^^^ \`libssl1.1\` pins a release of OpenSSL that is out of support or has published holes.
                                                    ^^^^^^^^^^^^^^^^ \`libssl-dev=3.0.2\` pins a release of OpenSSL that is out of support or has published holes.
`,
);

leaves(
  'newer ones and other packages',
  `
  FROM debian:13
  RUN apt-get install -y openssl=3.0.15-1 openssl=3.5.1 libssl3 openssl "openssl=$V" && apt-get remove libssl1.1
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN apt-get install -y openssl=
`,
);
