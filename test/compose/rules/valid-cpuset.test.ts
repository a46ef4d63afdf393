import rule from '../../../server/src/compose/rules/valid-cpuset';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'ranges that run backwards, and what is no list',
  `
  services:
    a: { cpuset: "3-1" }
                  ^^^ \`3-1\` has a range that runs backwards, so the container is not created.
    b: { cpuset: 0-1;3 }
                 ^^^^^ \`0-1;3\` is no list of cores such as \`0-2,5\`, so the container is not created.
    c:
      cpuset: all
              ^^^ \`all\` is no list of cores such as \`0-2,5\`, so the container is not created.
`,
);

leaves('lists of cores', 'services: {a: {cpuset: "0"}, b: {cpuset: "0,2-3"}, c: {cpuset: 0-1}}\n');
leaves(
  'variables, numbers, resets, unfinished lines',
  `
  services:
    a: { cpuset: "\${CORES}" }
    b: { cpuset: 1 }
    c: { cpuset: !reset all }
    d:
      cpuset:
`,
);
