import rule from '../../../server/src/compose/rules/require-top-level-order';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the first key behind its place',
  `
  volumes: { d: {} }
  x-a: 1
  ^^^ \`x-a\` stands behind \`volumes\`; in the usual order it comes before.
  services: {}
`,
);

fixes(
  'with the comments of each key',
  `
  # The shop

  volumes:
    data:
  # Programs
  services:
    web:
      image: a # one
      # more to come
  name: shop
`,
  `
  # The shop

  name: shop
  # Programs
  services:
    web:
      image: a # one
      # more to come
  volumes:
    data:
`,
);

leaves(
  'the usual order, unfinished and broken files',
  'x-a: 1\nname: a\ninclude: [b]\nservices: {}\nnetworks: {}\nvolumes:\nsecrets: {}\nconfigs: {}\nmodels: {}\nother: 1\n',
);
leaves('an anchor that would come behind its alias', 'volumes:\n  a: &a {}\nservices:\n  b: { x-c: *a }\n');
leaves('a file that cannot be read', 'volumes: {}\nservices: {\n');
