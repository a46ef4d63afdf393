import rule from '../../../server/src/compose/rules/no-external-config';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const text = 'services: { a: { image: b, configs: [{ source: c }] } }\nconfigs:\n  c:\n    external: true\n';

reports(
  'configs that a service uses',
  `${text}    ^^^^^^^^ Compose has no store for configs, so \`up\` fails on \`c\`; only Swarm can look it up.\n`,
);

leaves('a file for Swarm', text, { name: 'stack.compose.yaml', files: {} });
leaves('configs that nobody uses, or with a source', text.replace('source: c', 'source: d'));
leaves(
  'variables, resets, unfinished keys',
  'services: { a: { image: b, configs: [c, d, e] } }\nconfigs:\n  c: { external: "${E}" }\n  d: { external: !reset true }\n  e:\n    external:\n',
);
