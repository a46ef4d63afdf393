import rule from '../../../server/src/compose/rules/no-data-directory-in-tmpfs';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the short key and the long mount',
  `
  services:
    a:
      image: postgres:16
      tmpfs: "/var/lib/postgresql/data:size=1g"
              ^^^^^^^^^^^^^^^^^^^^^^^^ \`postgres\` keeps its data at \`/var/lib/postgresql/data\`, which is memory here: it is gone when the container stops.
    b:
      image: mongo:8.3
      volumes:
        - type: tmpfs
          target: /data
                  ^^^^^ \`mongo\` keeps its data at \`/data\`, which is memory here: it is gone when the container stops.
`,
);

leaves(
  'caches, parts, other images, variables, overrides',
  `
  services:
    a: { image: "valkey/valkey:9.1", tmpfs: /data }
    b: { image: "postgres:18", tmpfs: [/var/lib/postgresql/18/main/pg_stat_tmp, /run, "$X"] }
    c: { image: "memcached:1.6", tmpfs: /data }
    d: { image: "postgres:$V", tmpfs: /var/lib/postgresql/data }
    e: { image: "postgres:18", tmpfs: !override [/var/lib/postgresql] }
    f:
      image: postgres:18
      tmpfs:
        -
`,
);
leaves('a file for tests', 'services:\n  db:\n    image: postgres:18\n    tmpfs: /var/lib/postgresql\n', {
  name: 'compose.e2e.yaml',
  files: {},
});
