import rule from '../../../server/src/compose/rules/require-model';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'entries without an artifact',
  `
  models:
    llm: { context_size: 4096 }
    ^^^ \`llm\` does not say which \`model\` it is, so the project does not load.
    "big": {}
    ^^^^^ \`big\` does not say which \`model\` it is, so the project does not load.
`,
);

leaves('an artifact, also merged', 'x-a: &a { model: ai/smollm2 }\nmodels:\n  b: { <<: *a }\n  c: *a\n');
leaves(
  'variables, unknown aliases, unfinished lines',
  'models:\n  a: { model: "${MODEL}" }\n  b: { <<: *gone }\n  c:\n  d\n',
);
leaves('a misspelt key, which another rule reports', 'models: {a: {modle: x}}\n');
