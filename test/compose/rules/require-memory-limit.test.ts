import rule from '../../../server/src/compose/rules/require-memory-limit';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a server without a limit',
  `
  services:
    app:
    ^^^ \`app\` has no memory limit, so a leak in it takes the memory of the whole host.
      image: x
      deploy: { resources: { limits: { cpus: "1" } } }
    web: { image: x, mem_limit: 1g }
`,
);

fixes(
  'as a new block',
  'services:\n  app:\n    image: x # tag\n\n  b: { image: y, mem_limit: 1g }\n',
  'services:\n  app:\n    image: x # tag\n    deploy:\n      resources:\n        limits:\n          memory: 512M\n\n  b: { image: y, mem_limit: 1g }\n',
);
fixes(
  'below the limits that are there',
  'services:\n  app:\n    image: x\n    deploy:\n      resources:\n        limits:\n          cpus: "1" # one\n    tty: true\n',
  'services:\n  app:\n    image: x\n    deploy:\n      resources:\n        limits:\n          cpus: "1" # one\n          memory: 512M\n    tty: true\n',
);
fixes(
  'in the short form',
  'services: {app: {image: x, cpus: 1}}\n',
  'services: {app: {image: x, cpus: 1, mem_limit: 512M}}\n',
);

leaves(
  'limits in both forms, jobs, providers',
  `
  services:
    a: { image: x, mem_limit: "\${M}", depends_on: { load: { condition: service_completed_successfully } } }
    b: { build: ., deploy: { resources: { limits: { memory: 1g } } } }
    load: { image: x }
    db-migrate: { image: x }
    c: { provider: { type: x } }
    d: { image: x, profiles: [tools] }
    e: { image: x, deploy: { mode: global-job } }
`,
);
leaves('override files', 'services: {a: {image: b}}\n', {
  name: 'compose.override.yaml',
  files: { 'compose.yaml': 'services: {a: {image: b}}\n' },
});
leaves('development files, resets', 'services: {a: {image: b, deploy: !reset {}}}\n', {
  name: 'compose.dev.yaml',
  files: {},
});
leaves('an unfinished service', 'services:\n  a:\n');
