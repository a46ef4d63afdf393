import rule from '../../../server/src/compose/rules/no-shared-data-directory';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'two servers on one source, and one that is scaled',
  `
  services:
    a:
      image: mysql:9.7
      volumes: [my:/var/lib/mysql]
    b:
      image: mariadb:12.3
      volumes:
        - type: volume
          source: my
                  ^^ \`a\` keeps its data in \`my\` as well; two servers on one directory destroy it.
          target: /var/lib/mysql
    c:
      image: mongo:8.3
      deploy: { replicas: 3 }
      volumes: [./mongo:/data/db]
                ^^^^^^^ \`c\` runs more than once with its data in \`./mongo\`; several servers on one directory destroy it.
`,
);

reports(
  'a server of another file',
  `
  services:
    b:
      image: mysql:9.7
      volumes: [my:/var/lib/mysql]
                ^^ \`a\` keeps its data in \`my\` as well; two servers on one directory destroy it.
`,
  {
    name: 'compose.override.yaml',
    files: { 'compose.yaml': 'services:\n  a:\n    image: mysql:9.7\n    volumes: [my:/var/lib/mysql]\n' },
  },
);

leaves(
  'read-only mounts, other programs, other profiles, variables, overrides',
  `
  services:
    a: { image: "mysql:9.7", profiles: [old], volumes: ["my:/var/lib/mysql"] }
    b: { image: "mysql:9.7", profiles: [new], volumes: ["my:/var/lib/mysql"] }
    c: { image: "mysql:9.7", volumes: ["my:/var/lib/mysql:ro"] }
    d: { image: "mysql:9.7", command: mysqldump shop, volumes: ["my:/var/lib/mysql"] }
    e: { image: "alpine:3.24", volumes: ["my:/var/lib/mysql"] }
    f: { image: "mysql:9.7", scale: "\${N}", volumes: ["$V:/var/lib/mysql"] }
    g: { image: "mysql:9.7", volumes: !override ["my:/var/lib/mysql"] }
    h: { image: "mysql:9.7", volumes: [{ type: volume, source: my, target: /var/lib/mysql, volume: { subpath: h } }] }
`,
);
leaves(
  'one service in two files, and an unfinished item',
  'services:\n  a:\n    volumes:\n      - my:/var/lib/mysql\n      -\n',
  {
    name: 'compose.override.yaml',
    files: { 'compose.yaml': 'services:\n  a:\n    image: mysql:9.7\n    volumes: [my:/var/lib/mysql]\n' },
  },
);
