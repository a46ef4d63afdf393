import rule from '../../../server/src/compose/rules/no-unknown-key';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'unknown keys at any depth, in lists and in what an alias stands for',
  `
  x-check: &check { tests: "true" }
                    ^^^^^ \`tests\` is no key of \`healthcheck\`, so the project does not load.
  services:
    web:
      healthcheck: *check
      ports:
        - target: 80
          publish: 8080
          ^^^^^^^ \`publish\` is no key of \`ports\`, so the project does not load.
    api:
      healthcheck: *check
  networks:
    front:
      ipam: { config: [{ subnets: 10.0.0.0/24 }] }
                         ^^^^^^^ \`subnets\` is no key of \`config\`, so the project does not load.
`,
);

fixes(
  'a hyphen',
  'services: {a: {healthcheck: {start-period: 1s}}}\n',
  'services: {a: {healthcheck: {start_period: 1s}}}\n',
);

leaves(
  'free names, extensions, and keys that the published schema lacks',
  `
  services:
    web:
      environment: { ANY: thing }
      build: { context: ., provenance: false, sbom: true, no_cache_filter: [base], x-a: 1 }
      pre_start: [{ image: a, per_replica: true }]
      develop: { watch: [{ path: ., action: sync, target: /a, initial_sync: true }] }
      storage_opt: { size: 1G }
`,
);
leaves(
  'a circle of aliases, an override, a key that is being typed',
  `
  services:
    web: &web
      healthcheck: !override { foo: 1 }
      deploy:
        resou
      depends_on: *web
`,
);
leaves('a key behind a tab', 'services:\n  web:\n    build:\n      context: .\n\t  arg: {}\n');
