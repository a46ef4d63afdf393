import rule from '../../../server/src/compose/rules/no-timezone-mount';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'both files in both forms',
  `
  services:
    a:
      volumes:
        - "/etc/localtime:/etc/localtime:ro"
           ^^^^^^^^^^^^^^ \`/etc/localtime\` is not there on every host; a \`TZ\` variable sets the time zone everywhere.
        - { type: bind, source: /etc/timezone, target: /etc/timezone }
                                ^^^^^^^^^^^^^ \`/etc/timezone\` is not there on every host; a \`TZ\` variable sets the time zone everywhere.
`,
);

leaves(
  'other sources and variables',
  'services:\n  a:\n    volumes: ["./localtime:/etc/localtime", "$TZFILE:/etc/localtime", "/etc/ssl:/ssl"]\n',
);
leaves(
  'overrides and unfinished items',
  'services:\n  a:\n    volumes: !override ["/etc/localtime:/x"]\n  b:\n    volumes:\n      -\n',
);
