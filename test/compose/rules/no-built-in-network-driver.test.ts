import rule from '../../../server/src/compose/rules/no-built-in-network-driver';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the drivers of the networks that every engine has',
  `
  services: { a: { image: x, networks: [lan] } }
  networks:
    lan:
      driver: host
              ^^^^ The engine makes no second network of the kind \`host\`, so it refuses \`lan\`; use \`network_mode: host\`.
    shut: { driver: "none" }
                     ^^^^ The engine makes no second network of the kind \`none\`, so it refuses \`shut\`; use \`network_mode: none\`.
    void: { driver: null-x }
    off: { driver: "null" }
                    ^^^^ The engine makes no second network of the kind \`none\`, so it refuses \`off\`; use \`network_mode: none\`.
`,
);

leaves(
  'the network of the engine itself, and other drivers',
  'services: {a: {image: x}}\nnetworks: {h: {external: true, name: host}, b: {driver: bridge}, e: {external: true, driver: host}}\n',
);
leaves('a network that another file calls external', 'services: {a: {image: x}}\nnetworks: {h: {driver: host}}\n', {
  files: { 'compose.override.yaml': 'networks: {h: {external: true, driver: !reset host}}\n' },
});
leaves(
  'variables, tags, unfinished lines',
  'services: {a: {image: x}}\nnetworks:\n  a: {driver: $D}\n  b: {driver: !override host}\n  c: !reset {driver: host}\n  d:\n    driver:\n',
);
