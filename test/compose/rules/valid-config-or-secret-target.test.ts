import rule from '../../../server/src/compose/rules/valid-config-or-secret-target';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'targets and modes',
  `
  services:
    web:
      image: x
      configs:
        - source: a
          target: etc/a.json
                  ^^^^^^^^^^ The target \`etc/a.json\` of a config is no absolute path, so the file does not land where you want it.
      secrets:
        - { source: b, target: ../b, mode: 400 }
                               ^^^^ The target \`../b\` of a secret leaves \`/run/secrets\`, so the file does not land where you want it.
                                           ^^^ \`400\` is a decimal number here, which makes odd permissions; an octal mode begins with a zero.
`,
);

fixes(
  'a mode',
  'services:\n  web:\n    configs:\n      - source: a\n        mode: 644 # all\n',
  'services:\n  web:\n    configs:\n      - source: a\n        mode: "0644" # all\n',
);

leaves(
  'absolute targets, names, octal and odd modes, variables, overrides, unfinished lines',
  `
  services:
    a: { image: x, secrets: [b, { source: b, target: c/d, mode: 0440 }, { source: b, target: /x/../b, mode: "440" }] }
    b: { image: x, configs: [b, { source: b, target: 'C:\\\\b', mode: 288 }, { source: c, target: $T, mode: $M }] }
    c: { image: x, configs: !override [{ source: b, target: b }] }
    d:
      configs:
        - source: a
          target:
          mode:
`,
);
leaves('a mode with a tag', 'services:\n  a:\n    configs:\n      - source: a\n        mode: !!str 440\n');
