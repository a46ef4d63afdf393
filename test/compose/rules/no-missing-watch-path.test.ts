import rule from '../../../server/src/compose/rules/no-missing-watch-path';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule, { files: { 'src/index.js': '', 'package.json': '' } });

reports(
  'a path that is not there',
  `
  services:
    web:
      build: .
      develop:
        watch:
          - { path: ./srx, action: rebuild }
                    ^^^^^ There is no \`./srx\`, so nothing ever triggers this rule.
          - path: "lib"
                   ^^^ There is no \`lib\`, so nothing ever triggers this rule.
            action: rebuild
`,
);

leaves(
  'what is there, patterns, places elsewhere',
  `
  services:
    web:
      develop:
        watch:
          - { path: ./src, action: rebuild }
          - { path: package.json, action: rebuild }
          - { path: "lib/*.js", action: rebuild }
          - { path: /opt/x, action: rebuild }
`,
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { develop: { watch: [{ path: "\${SRC:-x}", action: rebuild }] } }
    b: { develop: { watch: !override [{ path: x, action: rebuild }] } }
    c:
      develop:
        watch:
          - path:
`,
);
testRule(rule).leaves('a file that stands alone', 'services: {a: {develop: {watch: [{path: x, action: rebuild}]}}}\n');
