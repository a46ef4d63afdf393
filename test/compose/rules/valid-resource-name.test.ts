import rule from '../../../server/src/compose/rules/valid-resource-name';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'all sections',
  `
  services:
    a/b: { image: x }
    ^^^ A name below \`services\` has letters, digits and \`._-\` only, so the project does not load.
  volumes:
    "my data":
    ^^^^^^^^^ A name below \`volumes\` has letters, digits and \`._-\` only, so the project does not load.
  networks: { ü: }
              ^ A name below \`networks\` has letters, digits and \`._-\` only, so the project does not load.
`,
);
fixes(
  'a volume and its mounts',
  'services:\n  a:\n    volumes:\n      - my data:/data\nvolumes:\n  my data: # x\n',
  'services:\n  a:\n    volumes:\n      - my-data:/data\nvolumes:\n  my-data: # x\n',
);
leaves('names', 'services: {A_1.b-c: {image: x}, x-y: {image: x}}\n');
leaves('variables, merge keys, unfinished lines', 'services:\n  $N: {image: x}\n  <<: *more\n  a b\n');
