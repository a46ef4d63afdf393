import rule from '../../../server/src/compose/rules/valid-mount';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'relative targets, empty and surplus parts',
  `
  services:
    web:
      image: nginx:1.30
      volumes:
        - ./html:usr/share/html:ro
                 ^^^^^^^^^^^^^^ \`usr/share/html\` is no absolute path of the container, so the container does not start.
        - "./a::ro"
           ^^^^^^^ \`./a::ro\` has nothing beside a colon, so the project does not load.
        - "./a:"
           ^^^^ \`./a:\` has nothing beside a colon, so the project does not load.
        - './a:/b:'
           ^^^^^^^ \`./a:/b:\` has nothing beside a colon, so the project does not load.
        - ./a:/b:ro:z
          ^^^^^^^^^^^ \`./a:/b:ro:z\` has more parts than source, target and options, so the mount is refused.
        - ""
          ^^ The mount is empty, so the project does not load.
    job: { image: "nginx:1.30", volumes: [data] }
                                          ^^^^ \`data\` is no absolute path of the container, so the container does not start.
`,
);

reports(
  'a volume of one letter',
  'services: {web: {volumes: ["d:/data", "x:/data"]}}\n                            ^ One letter before a colon is a drive of Windows, so `d` names no volume and the container does not start.\nvolumes: {d: }\n',
);

fixes(
  'a target without its slash, in quotes',
  'services:\n  web:\n    image: nginx\n    volumes: ["./a:etc/a:ro"] # web\n',
  'services:\n  web:\n    image: nginx\n    volumes: ["./a:/etc/a:ro"] # web\n',
);

leaves(
  'variables, drives, pipes and addresses',
  `
  services:
    web:
      image: nginx:1.30
      volumes:
        - \${A}:\${B}
        - data:\${B:-/data}
        - C:\\\\data:/data
        - \\\\\\\\.\\\\pipe\\\\docker_engine:\\\\\\\\.\\\\pipe\\\\docker_engine
        - unix:///run/docker.sock:/run/docker.sock
        - { type: volume, target: data }
`,
);

leaves(
  'an override and unfinished items',
  'services:\n  web:\n    volumes: !override [data]\n  job:\n    volumes:\n      -\n      - dat',
);

leaves('a path with escapes, which another rule reports', 'services:\n  a:\n    volumes: ["C:\\new:/a"]\n');
