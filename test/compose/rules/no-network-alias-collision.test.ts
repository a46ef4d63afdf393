import rule from '../../../server/src/compose/rules/no-network-alias-collision';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'names, container names and aliases',
  `
  services:
    a: { image: a, container_name: first, networks: [n] }
    b:
      image: b
      networks:
        n: { aliases: [a, first, both] }
                       ^ In \`n\` this name also leads to \`a\`, so requests reach now one, now the other.
                          ^^^^^ In \`n\` this name also leads to \`a\`, so requests reach now one, now the other.
    c:
      image: c
      networks:
        n: { aliases: [both] }
                       ^^^^ In \`n\` this name also leads to \`b\`, so requests reach now one, now the other.
`,
);
leaves(
  'copies, other networks, profiles',
  `
  services:
    a: { image: a, networks: [n] }
    b: { image: a, networks: { n: { aliases: [a] } } }
    c: { image: c, networks: { m: { aliases: [a] } } }
    d: { image: d, profiles: [x], networks: { n: { aliases: [db] } } }
    e: { image: e, profiles: [y], networks: { n: { aliases: [db] } } }
    f: { build: ., networks: { n: { aliases: [app] } } }
    g: { build: ., networks: { n: { aliases: [app] } } }
`,
);
leaves(
  'variables, unfinished lines',
  'services:\n  a: {image: a}\n  b:\n    image: b\n    networks:\n      default:\n        aliases:\n          - $A\n          -\n',
);
