import rule from '../../../server/src/compose/rules/no-volumes-from';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'services and containers, once where services share it',
  `
  x-base: &base
    volumes_from: [data:ro]
    ^^^^^^^^^^^^ \`volumes_from\` hides what is mounted where; a named volume that both services mount says it.
  services:
    a: { <<: *base }
    b: { <<: *base }
    c:
      volumes_from: ["container:old", $X]
      ^^^^^^^^^^^^ \`volumes_from\` hides what is mounted where; a named volume that both services mount says it.
`,
);

leaves(
  'overrides and unfinished lines',
  'services:\n  a:\n    volumes_from: !reset [b]\n  b:\n    volumes_from:\n      -\n  c:\n    volumes_from:\n',
);
leaves('an extension', 'x-volumes:\n  volumes_from: [a]\nservices:\n  a:\n    image: x\n');
