import rule from '../../../server/src/compose/rules/no-redundant-expose';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'published ports',
  `
  services:
    a:
      ports: ["8080-8089:80-89", { target: 53, protocol: udp }]
      expose:
        - 80
          ^^ \`ports\` publishes 80 already, so \`expose\` adds nothing.
        - "53/udp"
           ^^^^^^ \`ports\` publishes 53/udp already, so \`expose\` adds nothing.
        - 53
`,
);
fixes('one of two', 'services: {a: {ports: [80], expose: [81, 80]}}\n', 'services: {a: {ports: [80], expose: [81]}}\n');
leaves(
  'other ports, proxies',
  'services: {a: {ports: [80], expose: [81]}, b: {ports: [80], expose: [80], environment: {VIRTUAL_PORT: 80}}}\n',
);
leaves('variables and unfinished items', 'services:\n  a:\n    ports: [80, $P]\n    expose:\n      - $P\n      -\n');
