import rule from '../../../server/src/compose/rules/require-data-volume';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'stores without a mount at their directory',
  `
  services:
    db:
      image: "postgres:16-alpine"
              ^^^^^^^^^^^^^^^^^^ Nothing is mounted at \`/var/lib/postgresql/data\`, so the data of \`postgres\` is lost from view with the container.
      command: -c max_connections=200
      volumes: ["./init.sql:/docker-entrypoint-initdb.d/init.sql:ro"]
    new:
      image: docker.io/library/postgres:18
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing is mounted at \`/var/lib/postgresql\`, so the data of \`postgres\` is lost from view with the container.
    kept:
      image: valkey/valkey:9
             ^^^^^^^^^^^^^^^ Nothing is mounted at \`/data\`, so the data of \`valkey/valkey\` is lost from view with the container.
      command: [valkey-server, --appendonly, "yes"]
`,
);

leaves(
  'mounts at, above and below the directory',
  `
  services:
    a: { image: "postgres:18", volumes: ["pg:/var/lib/postgresql/data"] }
    b: { image: "mysql:9.7", volumes: ["\${DIR}:/var/lib/mysql"] }
    c: { image: mongo, volumes: ["mongo:/data/"] }
    d: { image: rabbitmq, volumes: [{ type: volume, source: r, target: /var/lib/rabbitmq/mnesia }] }
    e: { image: mariadb, volumes: ["maria:\${TARGET}"] }
`,
);

leaves(
  'other places, other programs, caches',
  `
  services:
    a: { image: "postgres:18", environment: { PGDATA: /pg }, volumes: ["pg:/pg"] }
    b: { image: "postgres:18", command: pg_dump shop }
    c: { image: "postgres:18", entrypoint: [/bin/sh] }
    d: { image: redis }
    e: { image: registry, environment: [REGISTRY_STORAGE_S3_BUCKET=x] }
    f: { image: "prom/prometheus", command: ["--storage.tsdb.path=/tsdb"], volumes: ["prom:/tsdb"] }
    g: { image: "postgres:\${V}" }
    h: { image: "postgres:18", build: . }
    i: { image: "example.com/postgres:18" }
    j: { image: "postgres:18", tmpfs: ["/var/lib/postgresql:size=1g"] }
    k: { image: "mysql:9.7", command: $CMD }
    l: { image: "postgres:18", volumes: !override [] }
`,
);

leaves('a project for tests', 'name: shop-ci\nservices:\n  db:\n    image: postgres:18\n');
leaves('a file for tests', 'services:\n  db:\n    image: postgres:18\n', { name: 'compose.test.yaml', files: {} });
leaves('what another file mounts', 'services:\n  db:\n    image: postgres:18\n', {
  files: { 'compose.override.yaml': 'services:\n  db:\n    volumes: ["pg:/var/lib/postgresql"]\n' },
});
leaves(
  'a volume of one letter, which another rule explains',
  'services: {a: {image: "postgres:17", volumes: ["d:/var/lib/postgresql/data"]}}\nvolumes: {d: }\n',
);
