import rule from '../../../server/src/compose/rules/no-node-local-mount-in-stack';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule, { name: 'docker-stack.yml', files: {} });

reports(
  'relative paths, and local volumes of data stores',
  `
  services:
    web:
      image: nginx:1.30
      volumes:
        - ./html:/usr/share/nginx/html
          ^^^^^^ \`./html\` lies on one machine; on every other node this task does not start.
        - { type: bind, source: ../conf, target: /conf }
                                ^^^^^^^ \`../conf\` lies on one machine; on every other node this task does not start.
    db:
      image: postgres:18
      volumes: [data:/var/lib/postgresql]
                ^^^^ The volume \`data\` is another one on each node, so a task that moves finds no data.
  volumes: { data: }
`,
);

leaves(
  'tasks that stay, volumes that reach all nodes, variables, patches',
  `
  services:
    a: { image: nginx, volumes: ["./x:/x"], deploy: { placement: { constraints: ["node.role == manager"] } } }
    b: { image: postgres:18, volumes: [shared:/var/lib/postgresql, external:/x, "\${V}:/y"] }
    c: { image: nginx:1.30, volumes: [data:/data, /etc/ssl:/etc/ssl] }
    d: { image: redis:8, volumes: [data:/data], deploy: { mode: global } }
    e: { image: nginx, volumes: !override ["./x:/x"] }
    f:
      volumes:
        -
  volumes:
    data:
    external: { external: true }
    shared: { driver_opts: { type: nfs } }
`,
);
leaves('files for Compose', 'services: { web: { image: a, volumes: ["./x:/x"] } }\n', { name: 'compose.yaml' });
