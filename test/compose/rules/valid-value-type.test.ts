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
                          ^^^^ \`replicas\` takes an integer, not a text; the project does not load.
  networks:
  ^^^^^^^^ \`networks\` takes a mapping, not a list; the project does not load.
    - front
`,
);

reports(
  'truth values and numbers in quotes where Compose reads none, and numbers for a truth value',
  `
  services:
    web:
      use_api_socket: "true"
                       ^^^^ \`use_api_socket\` takes \`true\` or \`false\`, not a text; the project does not load.
      tty: 1
           ^ \`tty\` takes \`true\` or \`false\`, not a number; the project does not load.
      init: "1"
             ^ \`init\` takes \`true\` or \`false\`, not a text; the project does not load.
      depends_on: { db: { condition: service_started, required: "false" } }
                                                                 ^^^^^ \`required\` takes \`true\` or \`false\`, not a text; the project does not load.
      develop: { watch: [{ path: ., action: rebuild, initial_sync: yes }] }
                                                                   ^^^ \`initial_sync\` takes \`true\` or \`false\`, not a text; the project does not load.
  models:
    llm: { model: ai/smollm2, context_size: "4096" }
                                             ^^^^ \`context_size\` takes an integer, not a text; the project does not load.
`,
);

reports(
  'fractions where whole numbers belong, and texts that are no number',
  `
  services:
    web:
      scale: 1.5
             ^^^ \`scale\` takes an integer, not a fraction; the project does not load.
      cpu_count: "1.5"
                  ^^^ \`cpu_count\` takes an integer, not a text; the project does not load.
      mem_swappiness: 0.5
                      ^^^ \`mem_swappiness\` takes an integer, not a fraction; the project does not load.
      blkio_config: { weight: high }
                              ^^^^ \`weight\` takes an integer, not a text; the project does not load.
      deploy:
        update_config: { parallelism: all, max_failure_ratio: few }
                                      ^^^ \`parallelism\` takes an integer, not a text; the project does not load.
                                                              ^^^ \`max_failure_ratio\` takes a number, not a text; the project does not load.
        resources: { limits: { pids: 2.5 } }
                                     ^^^ \`pids\` takes an integer, not a fraction; the project does not load.
      configs: [{ source: app, mode: r-- }]
                                     ^^^ \`mode\` takes an integer, not a text; the project does not load.
      secrets: [{ source: key, mode: rw }]
                                     ^^ \`mode\` takes an integer, not a text; the project does not load.
      volumes: [{ type: tmpfs, target: /run, tmpfs: { mode: "u=rwx" } }]
                                                             ^^^^^ \`mode\` takes a number, not a text; the project does not load.
`,
);
leaves(
  'whole numbers however they are written, and modes in quotes',
  'services: {a: {scale: 2.0, cpu_count: 1e1, deploy: {replicas: "3"}, secrets: [{source: k, mode: "0400"}]}}\n',
);
leaves(
  'variables and resets where a truth value or an integer belongs',
  'services: {a: {use_api_socket: "${S}", scale: "${N}", secrets: [{source: k, mode: "$M"}], init: !reset 1}}\n',
);

fixes('quotes', 'services: {a: {use_api_socket: "true"}}\n', 'services: {a: {use_api_socket: true}}\n');
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
      tty: "off"
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
