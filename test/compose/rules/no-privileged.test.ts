import rule from '../../../server/src/compose/rules/no-privileged';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

const message = 'All devices, all capabilities, no confinement: who takes over this process owns the host.';

reports(
  'services, hooks, commands of watch',
  `
  services:
    a:
      image: docker:29-dind
      privileged: true
                  ^^^^ ${message}
    b:
      pre_start: [{ command: x, privileged: yes }]
                                            ^^^ ${message}
      develop:
        watch:
          - action: sync+exec
            exec: { command: x, privileged: "true" }
                                             ^^^^ ${message}
`,
);

fixes(
  'by removing the key',
  'services:\n  a:\n    image: x\n    privileged: true # c\n',
  'services:\n  a:\n    image: x\n',
);

leaves('false, builds', 'services: {a: {privileged: false, build: {privileged: true}}}\n');
leaves(
  'variables, overrides, unfinished lines',
  'services:\n  a: {privileged: $P}\n  b: {privileged: !override true}\n  c: !reset {privileged: true}\n  d:\n    privileged:\n',
);
