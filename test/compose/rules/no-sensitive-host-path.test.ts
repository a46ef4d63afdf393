import rule from '../../../server/src/compose/rules/no-sensitive-host-path';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'folders of the system and of accounts',
  `
  services:
    a:
      volumes:
        - /etc/:/x
          ^^^^^ \`/etc/\` of the host is writable inside; who takes over the container can take over the host.
        - /:/host:ro
          ^ \`/\` of the host is readable inside, with the credentials and settings in it.
        - { type: bind, source: ~/.ssh, target: /x, read_only: true }
                                ^^^^^^ \`~/.ssh\` of the host is readable inside, with the credentials and settings in it.
        - "C:\\\\:/x"
           ^^^^^^^ \`C:\\\` of the host is writable inside; who takes over the container can take over the host.
`,
);

leaves(
  'files, folders below, volumes',
  'services: {a: {volumes: ["/etc/localtime:/x", "/home/me:/x", "/var/log:/x", "etc:/etc", "./etc:/x"]}}\n',
);
leaves(
  'variables and overrides',
  'services: {a: {volumes: ["$R/etc:/x", "${P}:/x"]}, b: {volumes: !override [/etc:/x]}}\n',
);
