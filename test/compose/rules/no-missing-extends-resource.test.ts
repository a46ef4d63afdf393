import rule from '../../../server/src/compose/rules/no-missing-extends-resource';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

const base = `services:
  base:
    image: postgres:18
    depends_on: [queue]
    networks: [back]
    volumes: [data:/var/lib/postgresql]
networks:
  back:
volumes:
  data:
`;

reports(
  'everything that stays behind',
  `
  services:
    db:
      extends:
        file: common.yaml
        service: base
                 ^^^^ \`base\` of \`common.yaml\` needs the service \`queue\`, the network \`back\`, the volume \`data\`, which \`extends\` leaves behind; the project does not load.
`,
  { files: { 'common.yaml': base } },
);

fixes(
  'by declaring the objects',
  `
  services:
    queue:
      image: rabbitmq:4
    db:
      extends: { file: common.yaml, service: base }
  volumes:
    logs:
`,
  `
  services:
    queue:
      image: rabbitmq:4
    db:
      extends: { file: common.yaml, service: base }
  volumes:
    logs:
    data: {}
  networks:
    back: {}
`,
  undefined,
  { files: { 'common.yaml': base } },
);

leaves(
  'what the project has',
  `
  include: [more.yaml]
  services:
    db:
      extends: { file: common.yaml, service: base }
  networks:
    back:
`,
  {
    files: { 'common.yaml': base, 'more.yaml': 'services:\n  queue:\n    image: rabbitmq:4\nvolumes:\n  data:\n' },
  },
);

leaves(
  'an override of what is inherited, and variables',
  `
  services:
    db:
      extends: { file: common.yaml, service: base }
      volumes: !override []
`,
  {
    files: {
      'common.yaml':
        'services:\n  base:\n    image: postgres:18\n    volumes: [data:/d, "${X}:/x"]\nvolumes:\n  data:\n',
    },
  },
);
