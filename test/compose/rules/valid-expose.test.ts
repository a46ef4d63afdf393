import rule from '../../../server/src/compose/rules/valid-expose';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'what is no port',
  `
  services:
    a:
      expose:
        - "http"
           ^^^^ \`http\` is no container port; \`expose\` publishes nothing, and the project is refused.
        - 9-8
          ^^^ \`9-8\` is no container port; \`expose\` publishes nothing, and the project is refused.
        - 127.0.0.1:80:80
          ^^^^^^^^^^^^^^^ \`127.0.0.1:80:80\` is no container port; \`expose\` publishes nothing, and the project is refused.
`,
);
fixes('with its protocol', 'services: {a: {expose: ["1:53/udp"]}}\n', 'services: {a: {expose: ["53/udp"]}}\n');
leaves('ports', 'services: {a: {expose: [80, "81/tcp", 8000-8005/udp]}}\n');
leaves(
  'variables, unfinished items, tags',
  'services:\n  a:\n    expose:\n      - $P\n      -\n  b:\n    expose: !reset [x]\n',
);
