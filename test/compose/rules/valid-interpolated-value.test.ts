import rule from '../../../server/src/compose/rules/valid-interpolated-value';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'integers and truth values',
  `
  services:
    a:
      scale: "\${N:-1.5}"
              ^^^^^^^^^ \`scale\` takes an integer; with the default it becomes \`1.5\`, and the project does not load.
      deploy: { replicas: "\${R-x}" }
                           ^^^^^^ \`replicas\` takes an integer; with the default it becomes \`x\`, and the project does not load.
      init: \${I:-maybe}
            ^^^^^^^^^^^ \`init\` takes \`true\` or \`false\`; with the default it becomes \`maybe\`, and the project does not load.
  networks:
    n:
      internal: \${X:-\${Y:-2}}
                ^^^^^^^^^^^^^ \`internal\` takes \`true\` or \`false\`; with the default it becomes \`2\`, and the project does not load.
`,
);
leaves('what converts', 'services: {a: {scale: "${N:-2}", init: "${I:-on}", tty: "${T:-}"}}\n');
leaves(
  'unknown variables, literals, tags, unfinished lines',
  'services:\n  a:\n    scale: $N\n    init: maybe\n    tty: !reset ${T:-x}\n    privileged:\n',
);
