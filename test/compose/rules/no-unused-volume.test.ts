import rule from '../../../server/src/compose/rules/no-unused-volume';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a volume beside one in use',
  `
  services:
    db:
      image: postgres:18
      volumes: [data:/var/lib/postgresql]
  volumes:
    data:
    "logs":
    ^^^^^^ No service mounts the volume \`logs\`, so Compose never creates it.
      driver: local
`,
);

fixes(
  'one of two',
  `
  services:
    db:
      image: postgres:18
      volumes: [{ type: volume, source: data, target: /var/lib/postgresql }]
  volumes:
    data:
    logs:   # old
      driver: local
`,
  `
  services:
    db:
      image: postgres:18
      volumes: [{ type: volume, source: data, target: /var/lib/postgresql }]
  volumes:
    data:
`,
);

leaves(
  'volumes that a service mounts by a text or a mapping, which are of the wrong type',
  'services: {a: {image: x, volumes: "data:/d"}, b: {image: x, volumes: {logs: /l}}}\nvolumes: {data: {}, logs: {}}\n',
);
leaves(
  'a volume that another file of the project mounts',
  `
  services:
    db:
      image: postgres:18
  volumes:
    data:
`,
  { files: { 'compose.override.yaml': 'services:\n  db:\n    volumes: [data:/var/lib/postgresql]\n' } },
);

leaves(
  'the volumes of an override',
  `
  services:
    db:
      image: postgres:18
  volumes:
    data:
`,
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services:\n  db:\n    image: postgres:18\n' } },
);

leaves(
  'tags of an override, variables in names, and fields for other programs',
  `
  services:
    db:
      image: postgres:18
      volumes:
        - \${DATA:-data}:/var/lib/postgresql
  volumes:
    data:
    old: !reset null
    x-notes: {}
`,
);
leaves(
  'a volume of one letter, which another rule explains',
  'services: {a: {image: b, volumes: ["d:/data"]}}\nvolumes: {d: }\n',
);
