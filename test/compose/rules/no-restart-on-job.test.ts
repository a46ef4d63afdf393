import rule from '../../../server/src/compose/rules/no-restart-on-job';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'commands that end',
  `
  services:
    migrate:
      image: x
      command: ["./manage", "migrate"]
      restart: always
               ^^^^^^ This ends by itself, and \`restart: always\` starts it again for ever.
    seed: { image: x, command: rails db:seed, restart: unless-stopped }
                                                       ^^^^^^^^^^^^^^ This ends by itself, and \`restart: unless-stopped\` starts it again for ever.
    hello: { image: hello-world, restart: always }
                                          ^^^^^^ This ends by itself, and \`restart: always\` starts it again for ever.
`,
);

leaves(
  'servers, scripts, other policies',
  `
  services:
    a: { image: x, command: ./manage migrate, restart: on-failure }
    b: { image: x, command: ./manage migrate, restart: always, ports: ["80"] }
    c: { image: x, command: sh -c "./migrate && ./serve", restart: always }
    d: { image: x, command: ["/sbin/init"], restart: always }
    e: { image: x, restart: always }
`,
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { image: x, command: "./manage \${TASK} migrate", restart: always }
    b: { image: x, command: ./manage migrate, restart: !override always }
    c:
      image: x
      command: ./manage migrate
      restart:
`,
);
