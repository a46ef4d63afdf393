import rule from '../../../server/src/compose/rules/require-pids-limit';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'no limit, and none on purpose',
  `
  services:
    a: { image: x }
    ^ \`a\` may start any number of processes, so a fork bomb in it stops the host.
    b:
      image: x
      pids_limit: -1
                  ^^ \`-1\` allows any number of processes, so a fork bomb stops the host.
`,
);

fixes('by a short key', 'services:\n  a:\n    image: x\n', 'services:\n  a:\n    image: x\n    pids_limit: 200\n');
fixes('an open limit', 'services: {a: {image: x, pids_limit: -1}}\n', 'services: {a: {image: x, pids_limit: 200}}\n');
fixes(
  'below other limits',
  'services: {a: {image: x, deploy: {resources: {limits: {memory: 1g}}}}}\n',
  'services: {a: {image: x, deploy: {resources: {limits: {memory: 1g, pids: 200}}}}}\n',
);

leaves(
  'limits in both forms, jobs',
  `
  services:
    a: { image: x, pids_limit: 100 }
    b: { image: x, deploy: { resources: { limits: { pids: "\${P}" } } } }
    init: { image: x }
`,
);
leaves('overrides and unfinished services', 'services:\n  a: { pids_limit: !reset -1 }\n  b:\n');
