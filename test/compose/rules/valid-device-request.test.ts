import rule from '../../../server/src/compose/rules/valid-device-request';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

const devices = (list: string) =>
  `services:\n  a:\n    deploy: { resources: { reservations: { devices: [${list}] } } }\n`;

reports(
  'numbers with ids, words, missing capabilities',
  'services:\n  a:\n    gpus:\n      - count: 1\n        ^^^^^ `count` and `device_ids` exclude each other, so the project does not load.\n        device_ids: ["0"]\n      - count: many\n               ^^^^ `count` takes a number or `all`, so `many` stops the project.\n    deploy: { resources: { reservations: { devices: [{ driver: nvidia }] } } }\n                                                       ^^^^^^ This device has no `capabilities`, which tell what it must be able to do; the project does not load.\n',
);

fixes('by adding capabilities', devices('{ driver: nvidia }'), devices('{ capabilities: [gpu], driver: nvidia }'));

leaves(
  'requests that fit',
  `${devices('{ count: all, capabilities: [gpu] }')}    gpus: [{ count: 2 }, { device_ids: ["0"] }]\n`,
);
leaves(
  'variables, tags, unknown aliases, unfinished requests',
  `${devices('{ count: "${N}", capabilities: [gpu] }, { <<: *gone }')}    gpus: !override [{ count: b }]\n  c:\n    gpus:\n      - count:\n        device_ids: ["0"]\n      - driv\n`,
);
