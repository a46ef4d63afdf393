import rule from '../../../server/src/compose/rules/no-unknown-mount-option';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'unknown and contradictory options',
  `
  services:
    web:
      image: nginx:1.30
      volumes:
        - ./a:/a:readonly
                 ^^^^^^^^ \`readonly\` is no option of a mount; Compose drops it without a word.
        - "data:/data:nocopy,U"
                             ^ \`U\` is no option of a mount; Compose drops it without a word.
        - ./b:/b:ro,rw
                    ^^ \`rw\` contradicts \`ro\` in the same mount.
`,
);

fixes(
  'a long word for a short one',
  "services:\n  web:\n    volumes: ['./a:/a:z,R']\n",
  "services:\n  web:\n    volumes: ['./a:/a:z,ro']\n",
);

leaves(
  'known options, variables, the end of an address',
  `
  services:
    web:
      image: nginx:1.30
      volumes:
        - ./a:/a:ro,Z,rslave
        - ./b:/b:\${MODE:-readonly}
        - ./c:/c:$MODE
        - unix:///run/docker.sock:/run/docker.sock
        - type: bind
          source: ./d
          target: /d:readonly
`,
);

leaves(
  'an override and an unfinished option',
  'services:\n  web:\n    volumes: !override ["./a:/a:r"]\n  job:\n    volumes: ["./a:/a:"]\n',
);

leaves('a path with escapes, which another rule reports', 'services:\n  a:\n    volumes: ["C:\\new:/a"]\n');
