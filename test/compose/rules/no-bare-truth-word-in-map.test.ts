import rule from '../../../server/src/compose/rules/no-bare-truth-word-in-map';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the words in maps of texts',
  `
  services:
    web:
      environment: { A: true, B: No, C: y }
                        ^^^^ \`true\` without quotes is no text to every reader; \`docker stack\` and older tools differ.
                                 ^^ \`No\` without quotes is no text to every reader; \`docker stack\` and older tools differ.
                                        ^ \`y\` without quotes is no text to every reader; \`docker stack\` and older tools differ.
      build: { args: { D: off } }
                          ^^^ \`off\` without quotes is no text to every reader; \`docker stack\` and older tools differ.
`,
);

const map = (value: string) => `services:\n  a:\n    labels:\n      x: ${value} # c\n`;
fixes('a word that YAML 1.2 leaves alone', map('Yes'), map('"Yes"'));
fixes('what Compose writes in lower case', map('True'), map('"true"'));

leaves(
  'quoted words, lists, other keys',
  'services:\n  a: {init: true, environment: {A: "true", B: !!str no}, labels: ["a=true"]}\n',
);
leaves(
  'variables, overrides, unfinished lines',
  'services:\n  a:\n    environment: {A: "${B:-true}", C: !reset true}\n    labels:\n      x:\n',
);
