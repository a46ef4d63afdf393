import rule from '../../../server/src/compose/rules/no-undefined-volumes-from';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'an unknown service and an unknown mode',
  `
  services:
    data:
      image: postgres:18
      volumes_from:
        - storage
          ^^^^^^^ There is no service \`storage\` to take volumes from, so the project does not load.
    backup:
      image: postgres:18
      volumes_from: ["data:r"]
                           ^ \`r\` is no mode of \`volumes_from\`; it is \`ro\` or \`rw\`, or nothing.
`,
);

fixes(
  'the only entry together with its key',
  `
  services:
    backup:
      image: postgres:18
      volumes_from:
        - storage
`,
  `
  services:
    backup:
      image: postgres:18
`,
);

leaves(
  'containers, variables and known services',
  `
  services:
    data:
      image: postgres:18
    backup:
      image: postgres:18
      volumes_from: [data, data:rw, "container:old", "container:old:ro", "\${FROM}:ro"]
`,
);

leaves(
  'a service of the base',
  `
  services:
    backup:
      volumes_from: [data]
`,
  {
    name: 'compose.override.yaml',
    files: { 'compose.yaml': 'services:\n  data:\n    image: postgres:18\n  backup:\n    image: postgres:18\n' },
  },
);
