import rule from '../../../server/src/compose/rules/require-build-secret';
import { testRule } from '../../harness/rule-test';

const dockerfile = `
  FROM a AS tools
  RUN --mount=type=secret,id=key,required=true x
  FROM a AS app
  RUN --mount=type=secret,id=npmrc,required npm ci
  RUN --mount=type=secret,id=extra,env=EXTRA y
`;
const { leaves, reports } = testRule(rule, { files: { Dockerfile: dockerfile } });

reports(
  'what a build does not get',
  `
  services:
    a:
      build: .
      ^^^^^ A \`RUN\` of the Dockerfile requires the secret \`npmrc\`, which the build does not get.
    b: { build: { target: tools, secrets: [npmrc] } }
                                 ^^^^^^^ A \`RUN\` of the Dockerfile requires the secret \`key\`, which the build does not get.
`,
);

leaves(
  'what is given, what is optional, what nobody knows',
  `
  services:
    a: { build: { secrets: [npmrc] } }
    b: { build: { secrets: [{ source: x, target: npmrc }] } }
    c: { build: { secrets: ["\${S}"] } }
    d: { build: { secrets: !override [] } }
    e: { build: { target: "\${T}" } }
    f:
      build:
`,
);
