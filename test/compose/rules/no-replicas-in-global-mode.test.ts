import rule from '../../../server/src/compose/rules/no-replicas-in-global-mode';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'both, also merged',
  `
  x-deploy: &deploy { mode: global }
  services:
    a:
      image: a
      deploy:
        <<: *deploy
        replicas: 3
        ^^^^^^^^ In the mode \`global\` each node runs one task, so Swarm refuses \`replicas\`.
`,
);
reports(
  'a mode in another file',
  'services: { a: { deploy: { replicas: 2 } } }\n                           ^^^^^^^^ In the mode `global-job` each node runs one task, so Swarm refuses `replicas`.\n',
  {
    name: 'compose.override.yaml',
    files: { 'compose.yaml': 'services: { a: { image: a, deploy: { mode: global-job } } }\n' },
  },
);

fixes(
  'by taking the number out',
  'services: { a: { deploy: { mode: global, replicas: 3 } } }\n',
  'services: { a: { deploy: { mode: global } } }\n',
);

leaves(
  'other modes, one of them, patches',
  `
  services:
    a: { deploy: { mode: replicated, replicas: 3 } }
    b: { deploy: { mode: global } }
    c: { deploy: { mode: "\${MODE}", replicas: 3 } }
    d: { deploy: { mode: global, replicas: !reset 3 } }
    e:
      deploy:
        mode: global
        replicas:
`,
);
