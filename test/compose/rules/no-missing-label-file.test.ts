import rule from '../../../server/src/compose/rules/no-missing-label-file';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'one path and a list',
  `
  services:
    a:
      image: nginx:1.30-alpine
      label_file: "a.labels"
                   ^^^^^^^^ There is no label file \`a.labels\`, so the project does not load.
    b:
      image: nginx:1.30-alpine
      label_file: [web.labels, ./b.labels]
                               ^^^^^^^^^^ There is no label file \`./b.labels\`, so the project does not load.
`,
  { files: { 'web.labels': 'a=b\n' } },
);

leaves(
  'absolute paths, variables and unfinished items',
  `
  services:
    a:
      image: nginx:1.30-alpine
      label_file:
        - /etc/labels
        - \${LABELS:-x}
        -
`,
  { files: {} },
);

leaves(
  'what an override takes away',
  `
  services:
    a:
      label_file: !reset gone
`,
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services:\n  a:\n    image: nginx:1.30-alpine\n' } },
);
