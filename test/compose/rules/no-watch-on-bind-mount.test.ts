import rule from '../../../server/src/compose/rules/no-watch-on-bind-mount';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'a target below a mount of the same files',
  `
  services:
    a:
      build: .
      volumes: [".:/app/"]
      develop:
        watch:
          - { path: ./src, action: sync, target: /app/src }
                                                 ^^^^^^^^ The bind mount at \`/app\` shows these files already, so two ways write one directory.
    b:
      volumes: [{ type: bind, source: ./src, target: /s }]
      develop:
        watch:
          - path: src/
            action: sync+restart
            target: /s
                    ^^ The bind mount at \`/s\` shows these files already, so two ways write one directory.
`,
);

leaves(
  'other files, other targets, volumes, rebuilds',
  `
  services:
    a: { volumes: ["./conf:/app"], develop: { watch: [{ path: ./src, action: sync, target: /app/src }] } }
    b: { volumes: ["./src:/src"], develop: { watch: [{ path: ./src, action: sync, target: /app }] } }
    c: { volumes: ["src:/app"], develop: { watch: [{ path: ./src, action: sync, target: /app }] } }
    d: { volumes: [".:/app"], develop: { watch: [{ path: ./src, action: rebuild }] } }
`,
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { volumes: ["\${SRC}:/app"], develop: { watch: [{ path: ./src, action: sync, target: /app }] } }
    b: { volumes: !override [".:/app"], develop: { watch: [{ path: ./src, action: sync, target: /app }] } }
    c:
      volumes: [".:/app"]
      develop:
        watch:
          - action: sync
            target: /app
            path:
`,
);
