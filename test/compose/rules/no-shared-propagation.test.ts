import rule from '../../../server/src/compose/rules/no-shared-propagation';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'both forms',
  `
  services:
    a:
      volumes:
        - "./a:/a:ro,rslave"
                     ^^^^^^ With \`rslave\`, mounts that are made later cross the wall between host and container.
        - { type: bind, source: ., target: /b, bind: { propagation: shared } }
                                                                    ^^^^^^ With \`shared\`, mounts that are made later cross the wall between host and container.
`,
);

fixes(
  'an option among others',
  'services: {a: {volumes: ["./a:/a:rshared,z"]}}\n',
  'services: {a: {volumes: ["./a:/a:z"]}}\n',
);
fixes(
  'the long form',
  'services:\n  a:\n    volumes:\n      - type: bind\n        source: .\n        target: /a\n        bind:\n          propagation: slave\n',
  'services:\n  a:\n    volumes:\n      - type: bind\n        source: .\n        target: /a\n',
);

leaves(
  'private modes',
  'services: {a: {volumes: ["./a:/a:rprivate", "./b:/b:z", {type: bind, source: ., target: /c, bind: {propagation: private}}]}}\n',
);
leaves(
  'variables and overrides',
  'services: {a: {volumes: ["./a:/a:$M", !reset "./a:/b:shared"]}, b: {volumes: !override ["./a:/a:shared"]}}\n',
);
