import rule from '../../../server/src/compose/rules/no-swarm-only-deploy-key';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'keys that only Swarm acts upon',
  `
  services:
    web:
      image: nginx:1.30
      deploy:
        mode: global
        ^^^^ Compose reads \`deploy.mode\` and does nothing with it; only Swarm does.
        labels: { a: b }
        ^^^^^^ Compose reads \`deploy.labels\` and does nothing with it; only Swarm does.
        placement: { constraints: ["node.role == manager"] }
        ^^^^^^^^^ Compose reads \`deploy.placement\` and does nothing with it; only Swarm does.
        restart_policy: { condition: any, window: 5s }
                                          ^^^^^^ Compose reads \`deploy.restart_policy.window\` and does nothing with it; only Swarm does.
`,
);

leaves(
  'what Compose does, variables, patches, unfinished keys',
  `
  services:
    a: { deploy: { mode: replicated, replicas: 2, resources: { limits: { cpus: "1" } } } }
    b: { deploy: { mode: "\${MODE}" } }
    c: { deploy: !override { labels: [a] } }
    d: { deploy: { labels: [] } }
    e:
      deploy:
        placement:
`,
);
leaves(
  'files with an overlay network',
  'networks: { n: { driver: overlay } }\nservices: { a: { deploy: { mode: global } } }\n',
);
leaves(
  'files with an external secret',
  'secrets: { s: { external: true } }\nservices: { a: { deploy: { mode: global } } }\n',
);
leaves('stack files', 'services: { a: { deploy: { mode: global } } }\n', { name: 'app.stack.yml', files: {} });
