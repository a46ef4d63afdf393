import rule from '../../../server/src/compose/rules/no-dockerfile-with-inline';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'both in one build, also merged',
  'x-a: &a { dockerfile: D }\nservices:\n  web: { build: { <<: *a, dockerfile_inline: "FROM a" } }\n                          ^^^^^^^^^^^^^^^^^ A build takes either `dockerfile` or `dockerfile_inline`; with both, the project does not load.\n',
);
reports(
  'both in two files',
  'services:\n  web: { build: { dockerfile: D } }\n                  ^^^^^^^^^^ A build takes either `dockerfile` or `dockerfile_inline`; with both, the project does not load.\n',
  {
    name: 'compose.override.yaml',
    files: { 'compose.yaml': 'services: { web: { build: { dockerfile_inline: "FROM a" } } }\n' },
  },
);

fixes(
  'by keeping the inline text',
  'services: {a: {build: {dockerfile: D, dockerfile_inline: "FROM a"}}}\n',
  'services: {a: {build: {dockerfile_inline: "FROM a"}}}\n',
  'Remove `dockerfile`',
);

leaves(
  'one of them',
  'services:\n  a: { build: { dockerfile: D } }\n  b: { build: { dockerfile_inline: "FROM a" } }\n  c: { build: . }\n',
);
leaves(
  'resets and unfinished keys',
  'services:\n  a: { build: { dockerfile: D, dockerfile_inline: !reset "" } }\n  b:\n    build:\n      dockerfile: D\n      dockerfile_inline:\n',
);
