import rule from '../../../server/src/compose/rules/require-colon-in-interpolation';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'both signs, also in defaults',
  `
  services:
    a:
      image: \${A-\${B?no B}}
                ^ An empty \`A\`, such as \`A=\` in \`.env\`, counts as set here and is used.
                    ^ An empty \`B\`, such as \`B=\` in \`.env\`, counts as set here and is used.
`,
);
fixes('a message', 'x: "${A?x}"\n', 'x: "${A:?x}"\n');
leaves('colons, empty defaults, alternatives', 'x: "${A:-1}${B:?}${C-}${D+1}"\n');
leaves('literal dollars, a reset', 'x: "$${A-1}"\ny: !reset ${A-1}\n');
