import rule from '../../../server/src/compose/rules/require-restart-policy';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a server without a policy',
  `
  services:
    web: { image: x }
    ^^^ \`web\` stays down after a crash or a restart of the host: it has no restart policy.
`,
);

fixes(
  'by a key',
  'services:\n  web:\n    image: x # tag\n',
  'services:\n  web:\n    image: x # tag\n    restart: unless-stopped\n',
);

leaves(
  'policies, jobs',
  `
  services:
    a: { image: x, restart: "\${R}", depends_on: { load: { condition: service_completed_successfully } } }
    b: { image: x, deploy: { restart_policy: { condition: any } } }
    load: { image: x }
    c: { image: x, profiles: [debug] }
`,
);
leaves('overrides and unfinished services', 'services:\n  a: { restart: !reset always }\n  b:\n');
leaves('test files', 'services: {a: {image: x}}\n', { name: 'compose.test.yaml', files: {} });
