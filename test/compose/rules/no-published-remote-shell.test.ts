import rule from '../../../server/src/compose/rules/no-published-remote-shell';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'both forms',
  `
  services:
    a:
      image: x
      ports:
        - "2222:22"
           ^^^^^^^ Port 22 is that of SSH; \`docker exec\` gives a shell without an open port.
        - target: 5900
                  ^^^^ Port 5900 is that of VNC; \`docker exec\` gives a shell without an open port.
`,
);

leaves(
  'servers for others, other ports',
  'services: {a: {image: atmoz/sftp, ports: ["22:22"]}, gitlab: {build: ., ports: ["22:22"]}, b: {image: x, ports: ["22:80"]}}\n',
);
leaves(
  'variables, overrides, unfinished items',
  'services:\n  a: {image: x, ports: ["1:$P"]}\n  b: {image: x, ports: !reset ["22:22"]}\n  c:\n    ports:\n      -\n',
);
