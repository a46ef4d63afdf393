import rule from '../../../server/src/compose/rules/require-watch-target';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'missing and useless parts',
  `
  services:
    a:
      develop:
        watch:
          - path: ./src
            action: sync
                    ^^^^ \`sync\` copies files, and no \`target\` says where to; the project does not load.
          - { path: "", action: rebuild, target: /app }
                    ^^ \`path\` is empty, so there is nothing to watch.
                                                 ^^^^ \`rebuild\` copies nothing, so \`target\` has no effect.
          - { path: a, action: sync+exec, target: /app }
                               ^^^^^^^^^ \`sync+exec\` needs \`exec\` with the command to run.
          - { path: a, action: sync, target: /app, exec: { command: x } }
                                                   ^^^^ \`exec\` runs only with \`sync+exec\`; with \`sync\` it has no effect.
`,
);

leaves(
  'complete items',
  `
  services:
    a:
      develop:
        watch:
          - { path: a, action: sync, target: /app }
          - { path: a, action: sync+exec, target: /app, exec: { command: x } }
          - { path: a, action: rebuild }
          - { path: a, action: restart }
`,
);
leaves(
  'variables, merge keys, resets, unfinished lines',
  `
  x-t: &t { target: /app }
  services:
    a: { develop: { watch: [{ path: a, action: "\${A}" }, { <<: *t, path: a, action: sync }] } }
    b: { develop: { watch: !override [{ path: a, action: sync }] } }
    c:
      develop:
        watch:
          - action: sync
            target:
            path:
          -
`,
);
