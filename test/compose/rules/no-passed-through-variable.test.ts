import rule from '../../../server/src/compose/rules/no-passed-through-variable';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'keys and items without a value',
  `
  services:
    web:
      environment:
        A:
        ^ \`A\` takes its value from the shell or \`.env\`, and stays unset where neither has it.
    api:
      environment: [B, C=]
                    ^ \`B\` takes its value from the shell or \`.env\`, and stays unset where neither has it.
`,
);

fixes(
  'a map',
  'services:\n  a:\n    environment:\n      A: # c\n',
  'services:\n  a:\n    environment:\n      A: "" # c\n',
);
fixes('a list', 'services: {a: {environment: [A]}}\n', 'services: {a: {environment: [A=]}}\n');

leaves('values, and names of `.env`', 'services:\n  a:\n    environment:\n      - A=\n      - B\n', {
  files: { '.env': 'B=1\n' },
});
leaves(
  'overrides, arguments, unfinished items',
  'services:\n  a:\n    build: {args: [A]}\n    environment: !override [A]\n  b:\n    environment:\n      -\n',
);
