import rule from '../../../server/src/compose/rules/require-read-only-config';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'files and folders of settings',
  `
  services:
    web:
      image: nginx:1.30
      volumes:
        - ./init.sql:/docker-entrypoint-initdb.d/init.sql
          ^^^^^^^^^^ The container may change \`./init.sql\` on the host; settings need no more than \`ro\`.
        - type: bind
          source: ./certs
                  ^^^^^^^ The container may change \`./certs\` on the host; settings need no more than \`ro\`.
          target: /certs
`,
);

fixes(
  'options that are there',
  'services:\n  a:\n    volumes: ["./a.yml:/a.yml:z"]\n',
  'services:\n  a:\n    volumes: ["./a.yml:/a.yml:z,ro"]\n',
);
fixes(
  'a long mount',
  'services:\n  a:\n    volumes:\n      - type: bind\n        source: ./a.yml\n        target: /a.yml # a\n',
  'services:\n  a:\n    volumes:\n      - type: bind\n        source: ./a.yml\n        target: /a.yml\n        read_only: true # a\n',
);

leaves(
  'read-only mounts, decisions, state, variables, overrides, unfinished items',
  `
  services:
    a: { image: x, volumes: ["./a.yml:/a.yml:ro", "./b:/etc/pihole", "./c:/c", "vol:/etc/app", "./e.db:/etc/e.db"] }
    b: { image: x, volumes: ["./a.yml:/a.yml:rw", { type: bind, source: ./a, target: /etc/a, read_only: $RO }] }
    c: { image: x, volumes: !override ["./a.yml:/a.yml"] }
    d: { image: x, volumes: ["$X:/etc/a"] }
    e:
      volumes:
        -
`,
);
leaves('targets from variables', 'services:\n  a:\n    volumes: ["./a.yml:$X"]\n');
