import rule from '../../../server/src/compose/rules/valid-value-type';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'scalars, lists and mappings in the wrong place',
  `
  services:
    web:
      container_name: 123
                      ^^^ \`container_name\` takes a text, not a number; the project does not load.
      ports: { a: b }
      ^^^^^ \`ports\` takes a list, not a mapping; the project does not load.
      healthcheck: [a]
      ^^^^^^^^^^^ \`healthcheck\` takes a mapping, not a list; the project does not load.
      command: [sleep, 10]
                       ^^ \`command[]\` takes a text, not a number; the project does not load.
      init: maybe
            ^^^^^ \`init\` takes \`true\` or \`false\`, not a text; the project does not load.
      deploy: { replicas: many }
                          ^^^^ \`replicas\` takes a number, not a text; the project does not load.
  networks:
  ^^^^^^^^ \`networks\` takes a mapping, not a list; the project does not load.
    - front
`,
);

fixes('a number', 'services: {a: {user: 1000}}\n', 'services: {a: {user: "1000"}}\n');
fixes('a list of one in braces', 'services: {a: {ports: "80:80"}}\n', 'services: {a: {ports: ["80:80"]}}\n');
fixes(
  'a list of one with its comment',
  'services:\n  a:\n    cap_drop: ALL # all\n',
  'services:\n  a:\n    cap_drop:\n      - ALL # all\n',
);

leaves(
  'texts that Compose converts, and other forms',
  `
  services:
    web:
      init: "true"
      tty: 1
      scale: "2"
      mem_limit: 536870912
      cpus: 0.5
      env_file: .env
      build: .
      pids_limit: -1
      labels: { a: 1, b: true, c: ~ }
      shm_size: !!str 64
`,
);
leaves(
  'variables, keys that are being typed, overrides, what other rules report',
  `
  services:
    web:
      privileged: \${PRIVILEGED}
      ports: !override { a: b }
      stop_grace_period: 30
      restart: false
      build:
        cont
    api:
      imag
`,
);
reports(
  'keys whose namesakes have rules of their own',
  'services:\n  a:\n    build: { target: 0 }\n                     ^ `target` takes a text, not a number; the project does not load.\n    depends_on: { b: { condition: service_started, restart: maybe } }\n                                                            ^^^^^ `restart` takes `true` or `false`, not a text; the project does not load.\n',
);
reports(
  'an alias that brings a list into a list',
  'x-ports: &ports ["80:80"]\nservices:\n  a:\n    ports: [*ports, "81:81"]\n            ^^^^^^ `ports[]` takes a text, a number or a mapping, not a list; the project does not load.\n',
);
leaves(
  'a value that YAML cannot read',
  'services:\n  web:\n    image: nginx\n      restart: always\n    command: echo a: b\n',
);
leaves(
  'ports, volumes and addresses, which other rules report',
  'services: {a: {ports: [true], volumes: [80], dns: 8, isolation: 1}}\n',
);
leaves(
  'keys of a service beside it, which another rule explains',
  'services:\n  web:\n  image: a\n  ports: []\n  environment: { A: b }\n',
);
