import rule from '../../../server/src/compose/rules/valid-network-mode';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'networks of the project and others',
  `
  services:
    a:
      network_mode: front
                    ^^^^^ \`front\` is a network of this project; \`network_mode\` looks for one of that name outside of it.
    b:
      network_mode: "hots"
                     ^^^^ \`hots\` is no network mode, so the engine looks for a network of that name outside of the project.
  networks: { front: {} }
`,
);
fixes(
  'with the comment kept',
  'services:\n  a:\n    network_mode: "n" # x\nnetworks:\n  n:\n',
  'services:\n  a:\n    networks: [n] # x\nnetworks:\n  n:\n',
);
leaves('modes', 'services: {a: {network_mode: none}, b: {network_mode: "container:x"}, c: {network_mode: nat}}\n');
leaves('variables and unfinished lines', 'services:\n  a:\n    network_mode: $M\n  b:\n    network_mode:\n');
