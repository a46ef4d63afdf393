import rule from '../../../server/src/compose/rules/no-yaml11-boolean';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'every word in every case',
  `
  services:
    web:
      tty: Yes
           ^^^ \`Yes\` is a text in YAML 1.2; Compose warns, and other readers refuse it as \`tty\`.
      healthcheck: { disable: off }
                              ^^^ \`off\` is a text in YAML 1.2; Compose warns, and other readers refuse it as \`disable\`.
  volumes:
    data: { external: y }
                      ^ \`y\` is a text in YAML 1.2; Compose warns, and other readers refuse it as \`external\`.
`,
);

fixes('a word that means false', 'services: {a: {init: NO}}\n', 'services: {a: {init: false}}\n');

leaves(
  'texts and real truth values',
  'services:\n  a:\n    init: True\n    tty: "yes"\n    hostname: no\n    labels: { a: yes }\n    restart: no\n',
);
leaves(
  'variables, overrides, unfinished lines',
  'services:\n  a:\n    init: ${I:-yes}\n    tty: !reset no\n    privileged:\n',
);
