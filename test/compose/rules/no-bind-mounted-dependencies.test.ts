import rule from '../../../server/src/compose/rules/no-bind-mounted-dependencies';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'short and long mounts',
  `
  services:
    a:
      volumes:
        - ./node_modules/:/app/node_modules/
          ^^^^^^^^^^^^^^^ \`node_modules\` of the host is used in the container: slow on Docker Desktop, and built for another system.
        - type: bind
          source: ~/.m2
                  ^^^^^ \`.m2\` of the host is used in the container: slow on Docker Desktop, and built for another system.
          target: /root/.m2
`,
);

leaves(
  'volumes and variables',
  'services:\n  a:\n    volumes: ["deps:/app/vendor", /app/node_modules, "./x:$Y", "$Z:/app/vendor"]\n',
);
leaves(
  'overrides and unfinished items',
  'services:\n  a:\n    volumes: !override ["./vendor:/app/vendor"]\n  b:\n    volumes:\n      -\n',
);
