import rule from '../../../server/src/compose/rules/no-conflicting-limits';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'amounts that differ, and a block without the amount',
  'services:\n  a:\n    cpus: 1\n    ^^^^ `cpus` and `deploy.resources.limits.cpus` differ; Compose wants one value, so the project does not load.\n    pids_limit: 9\n    ^^^^^^^^^^ `deploy.resources.limits` lacks what `pids_limit` says; Compose wants both alike, so the project does not load.\n    mem_reservation: 1g\n    deploy: { resources: { limits: { cpus: "0.5" } } }\n',
);
reports(
  'amounts of two files',
  'services:\n  a: { deploy: { resources: { limits: { memory: 1g } } } }\n                                        ^^^^^^ `mem_limit` and `deploy.resources.limits.memory` differ; Compose wants one value, so the project does not load.\n',
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services: { a: { image: b, mem_limit: 2g } }\n' } },
);

fixes(
  'by keeping the long form',
  'services: {a: {cpus: 1, deploy: {resources: {limits: {cpus: 2}}}}}\n',
  'services: {a: {deploy: {resources: {limits: {cpus: 2}}}}}\n',
);

leaves(
  'equal amounts, one form only',
  'services:\n  a: { cpus: 0.50, mem_limit: 1gb, deploy: { resources: { limits: { cpus: ".5", memory: 1024m } } } }\n  b: { cpus: 1, deploy: { replicas: 2 } }\n'.replace(
    '".5"',
    '"0.5"',
  ),
);
leaves(
  'variables, resets, unfinished blocks',
  'services:\n  a: { cpus: "${C}", deploy: { resources: { limits: { cpus: 2 } } } }\n  b: { cpus: 1, deploy: { resources: { limits: !reset { cpus: 2 } } } }\n  c:\n    cpus: 1\n    deploy:\n      resources:\n        limits:\n',
);
