import rule from '../../../server/src/compose/rules/valid-pull-policy';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'unknown words and times',
  `
  services:
    a: { image: x, pull_policy: Always }
                                ^^^^^^ \`Always\` is no pull policy; it is refused, or counts as \`missing\` without a word.
    b: { image: x, pull_policy: "every_day" }
                                 ^^^^^^^^^ \`every_day\` is no pull policy; it is refused, or counts as \`missing\` without a word.
`,
);

fixes(
  'a word of Kubernetes',
  "services:\n  a:\n    pull_policy: 'IfNotPresent'\n",
  "services:\n  a:\n    pull_policy: 'if_not_present'\n",
);
fixes(
  'a misspelt word',
  'services:\n  a:\n    pull_policy: alway # fresh\n',
  'services:\n  a:\n    pull_policy: always # fresh\n',
);

leaves(
  'known words, times, variables, overrides, unfinished lines',
  `
  services:
    a: { image: x, pull_policy: every_2d12h }
    b: { image: x, pull_policy: refresh }
    c: { image: x, pull_policy: $P }
    d: { image: x, pull_policy: !override Always }
    e:
      pull_policy:
`,
);
leaves('an alias', 'x-p: &p daily\nservices:\n  a:\n    pull_policy: *p\n');
