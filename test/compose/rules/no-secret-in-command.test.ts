import rule from '../../../server/src/compose/rules/no-secret-in-command';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const argument = 'A secret among the words of a command shows in the process list and in `docker inspect`.';

reports(
  'flags, clients and headers, in every form',
  `
  services:
    a:
      command: server --requirepass hunter2 --token=abcdefg
                                    ^^^^^^^ ${argument}
                                                    ^^^^^^^ ${argument}
      entrypoint: ["x", "--api-key", "abcdefg"]
                                      ^^^^^^^ ${argument}
      healthcheck:
        test: mysqladmin ping -phunter2 && redis-cli -a hunter2 ping
                                ^^^^^^^ ${argument}
                                                        ^^^^^^^ ${argument}
      post_start:
        - command: |
            curl -H "Authorization: Bearer abcdefg" x
                                           ^^^^^^^ ${argument}
      labels: ["h=Authorization: Basic abcdefg"]
                                       ^^^^^^^ A secret in a label shows in \`docker inspect\`, and to every program that reads labels.
`,
);

leaves(
  'files, other flags, other programs',
  'services: {a: {command: "x --password-file=/a --token-ttl 5m -pabc --password -x --password /run/secrets/a"}, b: {command: mysqld -P3306}}\n',
);
leaves(
  'variables, shells, overrides',
  'services: {a: {command: "x --password $A --token=$$B --secret $$(cat c)"}, b: {command: !reset "x --token=abcdefg"}, c: {command: }}\n',
);
