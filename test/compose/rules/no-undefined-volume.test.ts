import rule from '../../../server/src/compose/rules/no-undefined-volume';
import { knowsFilesForF } from '../../harness/files-for-f';
import { testRule } from '../../harness/rule-test';

const test = testRule(rule);
const { fixes, leaves, reports } = test;

reports(
  'short and long mounts, and paths without a dot',
  `
  services:
    db:
      image: postgres:18
      volumes:
        - "data:/var/lib/postgresql"
           ^^^^ No volume \`data\` is declared below \`volumes\`, so the project does not load.
        - type: volume
          source: logs
                  ^^^^ No volume \`logs\` is declared below \`volumes\`, so the project does not load.
          target: /logs
        - conf/pg.conf:/etc/pg.conf:ro
          ^^^^^^^^^^^^ \`conf/pg.conf\` is read as the name of a volume, which nobody declares; a path begins with \`./\`.
`,
);

fixes(
  'a path without a dot',
  `
  services:
    web:
      image: nginx:1.30-alpine
      volumes:
        - site/html:/usr/share/nginx/html   # pages
`,
  `
  services:
    web:
      image: nginx:1.30-alpine
      volumes:
        - ./site/html:/usr/share/nginx/html   # pages
`,
);

fixes(
  'the name of a folder that lies beside the file',
  `
  services:
    web:
      image: nginx:1.30-alpine
      volumes: ["html:/usr/share/nginx/html"]
`,
  `
  services:
    web:
      image: nginx:1.30-alpine
      volumes: ["./html:/usr/share/nginx/html"]
`,
  'Mount `./html`',
  { files: { 'html/index.html': '' } },
);

fixes(
  'in an empty section',
  `
  volumes:
  services:
    db: { image: "postgres:18", volumes: ["data:/var/lib/postgresql"] }
`,
  `
  volumes:
    data: {}
  services:
    db: { image: "postgres:18", volumes: ["data:/var/lib/postgresql"] }
`,
);

leaves(
  'paths, tmpfs, images and variables',
  `
  services:
    db:
      image: postgres:18
      volumes:
        - ./data:/a
        - ~/data:/b
        - /c
        - \${DATA}:/d
        - { type: tmpfs, target: /e }
        - { type: image, source: "nginx:1.30-alpine", target: /f }
        -
`,
);

leaves(
  'a mount that the override replaces by one of the host',
  `
  services:
    db:
      image: postgres:18
      volumes: [data:/var/lib/postgresql]
`,
  { files: { 'compose.override.yaml': 'services:\n  db:\n    volumes: [./data:/var/lib/postgresql]\n' } },
);

knowsFilesForF(test, {
  declaration: 'volumes:\n  shared:\n',
  takes: (name) => `volumes: ["${name}:/x"]`,
  finding: `           ^^^^^^ No volume \`shared\` is declared below \`volumes\`, so the project does not load.`,
});

leaves(
  'what the file above a development container declares',
  `
  services:
    app:
      image: shop/dev:1
      volumes: ["data:/x"]
`,
  {
    name: '.devcontainer/docker-compose.yml',
    files: { 'compose.yaml': 'services:\n  db:\n    image: postgres:18\nvolumes:\n  data:\n' },
  },
);
