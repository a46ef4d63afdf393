import rule from '../../../server/src/compose/rules/no-test-in-disabled-healthcheck';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'tests and timing',
  'services:\n  a:\n    healthcheck: { interval: 5s, disable: "true" }\n                                 ^^^^^^^ `disable: true` switches the health check off, so `interval` beside it has no effect.\n',
);

const text = 'services:\n  a:\n    healthcheck:\n      test: b\n      disable: true\n      retries: 3 # often\n';
fixes('by switching it on', text, 'services:\n  a:\n    healthcheck:\n      test: b\n      retries: 3 # often\n');
fixes(
  'by removing the rest',
  text,
  'services:\n  a:\n    healthcheck:\n      disable: true\n',
  'Remove what has no effect',
);

leaves(
  'a check that is off or on, merged tests',
  'x-c: &c { test: a }\nservices:\n  a: { healthcheck: { disable: true, test: [NONE] } }\n  b: { healthcheck: { disable: false, test: a } }\n  c: { healthcheck: { <<: *c, disable: true } }\n',
);
leaves(
  'variables, tags, unfinished keys',
  'services:\n  a: { healthcheck: { disable: "${D}", test: a } }\n  b: { healthcheck: !override { disable: true, test: a } }\n  c:\n    healthcheck:\n      disable: true\n      test:\n',
);
