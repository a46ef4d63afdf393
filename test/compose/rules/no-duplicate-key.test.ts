import rule from '../../../server/src/compose/rules/no-duplicate-key';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'keys of one text at any depth, extensions included',
  `
  x-a: [{ b: 1, "b": 2 }]
                ^^^ \`b\` stands here twice; Compose refuses the file, other readers drop the first one.
  services:
    web: { image: a }
    db: { image: b }
    web: { image: c }
    ^^^ \`web\` stands here twice; Compose refuses the file, other readers drop the first one.
`,
);

const twice = 'services:\n  web:\n    ports: # old\n      - "80:80"\n    image: a\n    ports: ["81:80"]\n';
fixes('by keeping the last one', twice, 'services:\n  web:\n    image: a\n    ports: ["81:80"]\n');
fixes(
  'by keeping the first one',
  twice,
  'services:\n  web:\n    ports: # old\n      - "80:80"\n    image: a\n',
  'Keep the first `ports` only',
);

leaves(
  'merge keys, other mappings, block texts',
  'a: &a {}\nx-b: { <<: *a, <<: *a }\nservices:\n  w:\n    command: |\n      a: 1\n      a: 2\n  v: { command: a }\n',
);
leaves('keys that are being typed', 'services:\n  web:\n    image: a\n    image\n');
leaves('keys that a tab puts beside each other', 'services:\n  a:\n\timage: a\n  b:\n\timage: b\n');
