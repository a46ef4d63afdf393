import rule from '../../../server/src/compose/rules/no-reset-in-base-file';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule, {
  files: { 'compose.override.yaml': 'services: { web: { ports: ["80:80"] } }\n' },
});

const text = `
  services:
    web:
      image: nginx:1.30-alpine
      ports: !override ["80:80"]
`;

reports(
  'tags of the first file',
  `${text}             ^^^^^^^^^ \`!override\` changes what an earlier file says, but this file comes first.\n`,
);

leaves('an override', 'services:\n  web:\n    ports: !reset []\n', {
  name: 'compose.override.yaml',
  files: { 'compose.yaml': text },
});
leaves('a file of another name', text, { name: 'compose.prod.yaml' });
leaves(
  'services with `extends`, later documents, unfinished tags',
  'services:\n  a:\n    extends: b\n    ports: !reset []\n  b:\n    image: c\n    ports: !\n---\nservices:\n  b: { image: !reset }\n',
);
