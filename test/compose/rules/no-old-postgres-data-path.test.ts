import rule from '../../../server/src/compose/rules/no-old-postgres-data-path';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'short and long mounts, whatever the variant',
  `
  services:
    db:
      image: postgres:18.1-alpine
      volumes:
        - \${DIR:-./pg}:/var/lib/postgresql/data/
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PostgreSQL 18 keeps its data elsewhere below \`/var/lib/postgresql\`; with a mount here it refuses to start.
    other:
      image: postgres:19
      volumes:
        - type: volume
          source: pg
          target: /var/lib/postgresql/data
                  ^^^^^^^^^^^^^^^^^^^^^^^^ PostgreSQL 19 keeps its data elsewhere below \`/var/lib/postgresql\`; with a mount here it refuses to start.
`,
);

reports(
  'a mount on top of the image of another file',
  `
  services:
    db:
      volumes: ["pg:/var/lib/postgresql/data"]
                    ^^^^^^^^^^^^^^^^^^^^^^^^ PostgreSQL 18 keeps its data elsewhere below \`/var/lib/postgresql\`; with a mount here it refuses to start.
`,
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services:\n  db:\n    image: postgres:18\n' } },
);

fixes(
  'the target alone',
  "services:\n  db:\n    image: postgres:18\n    volumes: ['pg:/var/lib/postgresql/data:Z']\n",
  "services:\n  db:\n    image: postgres:18\n    volumes: ['pg:/var/lib/postgresql:Z']\n",
);

leaves(
  'other versions, other images, PGDATA',
  `
  services:
    a: { image: "postgres:17", volumes: ["pg:/var/lib/postgresql/data"] }
    b: { image: "postgres:\${V}", volumes: ["pg:/var/lib/postgresql/data"] }
    c: { image: "postgres:alpine3.22", volumes: ["pg:/var/lib/postgresql/data"] }
    d: { image: "pgvector/pgvector:pg18", volumes: ["pg:/var/lib/postgresql/data"] }
    e: { image: "postgres:18", environment: [PGDATA=/x], volumes: ["pg:/var/lib/postgresql/data"] }
    f: { image: "postgres:18", volumes: !override ["pg:/var/lib/postgresql/data"] }
    g: { image: "postgres:18", volumes: ["pg:", ] }
`,
);

leaves(
  'PGDATA in a file',
  'services:\n  db:\n    image: postgres:18\n    env_file: db.env\n    volumes: ["pg:/var/lib/postgresql/data"]\n',
  {
    files: { 'db.env': 'PGDATA=/var/lib/postgresql/data/18\n' },
  },
);
