import rule from '../../../server/src/compose/rules/no-conflicting-replicas';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'numbers that differ or lie below zero',
  'services:\n  a: { scale: 0, deploy: { replicas: "1" } }\n       ^^^^^ `scale` and `deploy.replicas` differ; Compose wants one number, so the project does not load.\n  b:\n    scale: -1\n           ^^ `scale` is below zero, so the project does not load.\n    deploy: { replicas: 1 }\n',
);

fixes(
  'by keeping the replicas',
  'services:\n  a:\n    image: b\n    scale: 2 # two\n    deploy: { replicas: 3 }\n',
  'services:\n  a:\n    image: b\n    deploy: { replicas: 3 }\n',
);

leaves(
  'equal numbers, one number',
  'services:\n  a: { scale: 2, deploy: { replicas: "2" } }\n  b: { scale: 2, deploy: { mode: global } }\n',
);
leaves(
  'variables, resets, unfinished keys',
  'services:\n  a: { scale: "${N}", deploy: { replicas: 1 } }\n  b: { scale: !reset 2, deploy: { replicas: 1 } }\n  c:\n    scale: 2\n    deploy:\n      replicas:\n',
);
