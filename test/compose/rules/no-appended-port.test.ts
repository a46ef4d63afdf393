import rule from '../../../server/src/compose/rules/no-appended-port';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const base = {
  'compose.yaml': 'services:\n  web:\n    image: nginx:1.30-alpine\n    ports: ["8080:80", "53:53/udp"]\n',
};
const override = { name: 'compose.override.yaml', files: base };

reports(
  'short and long mappings of the same container port',
  `
  services:
    web:
      ports:
        - "9090:80"
           ^^^^^^^ \`compose.yaml\` publishes container port 80 at 8080; this adds 9090, and both stay open.
        - target: 53
          published: "5353"
                      ^^^^ \`compose.yaml\` publishes container port 53 at 53; this adds 5353, and both stay open.
          protocol: udp
`,
  override,
);

leaves(
  'other ports, other protocols, equal ones and variables',
  `
  services:
    web:
      ports: ["8443:443", "53:53/tcp", "8080:80", "\${PORT:-9}:80", "80"]
`,
  override,
);

leaves(
  'a list that replaces the first one',
  `
  services:
    web:
      ports: !override ["9090:80"]
`,
  override,
);

leaves(
  'two mappings in one file',
  `
  services:
    web:
      image: nginx:1.30-alpine
      ports: ["8080:80", "9090:80"]
`,
);
