import rule from '../../../server/src/compose/rules/no-postgres-parent-mount';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a mount above the declared volume',
  `
  services:
    db:
      image: postgres:16
      volumes: [pg:/var/lib/postgresql/]
                   ^^^^^^^^^^^^^^^^^^^^ PostgreSQL 16 writes to an anonymous volume at \`/var/lib/postgresql/data\`, so this one stays empty.
`,
);

fixes(
  'the target alone',
  'services:\n  db:\n    image: postgres:16\n    volumes:\n      - pg:/var/lib/postgresql  # data\n',
  'services:\n  db:\n    image: postgres:16\n    volumes:\n      - pg:/var/lib/postgresql/data  # data\n',
);

leaves(
  'newer versions, a second mount, PGDATA, variables, overrides',
  `
  services:
    a: { image: "postgres:18", volumes: ["pg:/var/lib/postgresql"] }
    b: { image: "postgres:16", volumes: ["pg:/var/lib/postgresql", "xx:/var/lib/postgresql/data"] }
    c: { image: "postgres:16", environment: { PGDATA: /x }, volumes: ["pg:/var/lib/postgresql"] }
    d: { image: "postgres:16", volumes: ["pg:/var/lib/postgresql", "xx:$DATA"] }
    e: { image: "postgres:16", volumes: !override ["pg:/var/lib/postgresql"] }
    f: { image: postgres, volumes: ["pg:/var/lib/postgresql"] }
`,
);
leaves('an unfinished item', 'services:\n  db:\n    image: postgres:16\n    volumes:\n      -\n');
