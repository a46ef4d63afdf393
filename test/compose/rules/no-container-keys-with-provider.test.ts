import rule from '../../../server/src/compose/rules/no-container-keys-with-provider';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each setting',
  'services:\n  a: { provider: { type: b }, image: c, command: d }\n                              ^^^^^ `image` has no effect: a service with `provider` gets no container.\n                                        ^^^^^^^ `command` has no effect: a service with `provider` gets no container.\n',
);

leaves(
  'settings of the service itself',
  'services:\n  a: { provider: { type: b }, depends_on: [c], ports: [] }\n  c: { image: d }\n',
);
leaves(
  'resets and unfinished keys',
  'services:\n  a: { provider: !reset { type: b }, image: c }\n  b:\n    provider: { type: "${T}" }\n    image:\n  c:\n    provider:\n    image: d\n',
);
