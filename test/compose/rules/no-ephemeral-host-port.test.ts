import rule from '../../../server/src/compose/rules/no-ephemeral-host-port';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'ports without a host port',
  `
  services:
    a:
      ports:
        - 80
          ^^ The engine chooses another host port for 80 whenever the container is made anew.
        - 127.0.0.1::81
          ^^^^^^^^^^^^^ The engine chooses another host port for 81 whenever the container is made anew.
        - target: 82
          ^^^^^^ The engine chooses another host port for 82 whenever the container is made anew.
          published: 0
`,
);
leaves('copies and host mode', 'services: {a: {scale: 2, ports: [80]}, b: {network_mode: host, ports: [80]}}\n');
leaves('variables and unfinished items', 'services:\n  a:\n    ports:\n      - ${PORT}\n      -\n      - target:\n');
