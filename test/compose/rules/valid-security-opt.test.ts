import rule from '../../../server/src/compose/rules/valid-security-opt';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'unknown keys and blanks',
  `
  services:
    a:
      security_opt: ["secomp=x", "no-new-privileges: true"]
                      ^^^^^^ The engine knows no security option \`secomp\`, and refuses to create the container.
                                  ^^^^^^^^^^^^^^^^^ The blank behind \`no-new-privileges\` becomes part of its value; the engine refuses the option.
`,
);

const list = (item: string) => `services:\n  a:\n    security_opt:\n      - ${item}\n`;
fixes('a key', list('apparmour=x'), list('apparmor=x'));
fixes('a blank', list('"label: disable"'), list('"label:disable"'));

leaves(
  'known keys, those of Podman',
  'services: {a: {security_opt: [no-new-privileges, "label:type:x", "unmask=ALL", systempaths=unconfined]}}\n',
);
leaves(
  'variables, mappings, unfinished items',
  'services:\n  a: {security_opt: [$X, !reset y]}\n  b:\n    security_opt:\n      - a: b\n      -\n',
);
