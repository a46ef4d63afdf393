import rule from '../../../server/src/compose/rules/no-overlay-outside-swarm';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the driver',
  `
  networks:
    a: { driver: "overlay", attachable: true }
                  ^^^^^^^ An overlay network needs an active Swarm; without one the engine cannot make \`a\`.
`,
);
fixes('in quotes', 'networks: {a: {driver: "overlay"}}\n', 'networks: {a: {driver: "bridge"}}\n');
leaves(
  'external networks, variables',
  'networks: {a: {driver: overlay, external: true}, b: {driver: $D}, c: {driver: bridge}}\n',
);
leaves('stack files', 'networks: {a: {driver: overlay}}\n', { name: 'web.stack.yaml', files: {} });
