import rule from '../../../server/src/compose/rules/no-database-on-frontend-network';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'stores beside a proxy',
  `
  services:
    front: { image: traefik, ports: [80], networks: [n] }
    api: { image: x, networks: [n] }
    db: { image: "postgres:18", networks: { n: } }
    ^^ \`db\` and \`front\` share the only network, so whoever takes over \`front\` reaches the data.
`,
);
leaves(
  'two networks',
  'services: {p: {image: nginx, ports: [80], networks: [n]}, a: {image: x}, db: {image: postgres}}\n',
);
leaves(
  'unknown images, an override',
  'services: {p: {image: $P, ports: [80]}, a: {image: x}, db: {image: postgres}}\n',
);
leaves(
  'a file that is a part',
  'services: {p: {image: nginx, ports: [80]}, a: {image: x}, db: {environment: {A: b}}}\n',
);
