import rule from '../../../server/src/compose/rules/prefer-secret-file';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'passwords from variables',
  `
  services:
    db:
      image: postgres:18
      environment:
        POSTGRES_USER: $U
        POSTGRES_PASSWORD: \${P:?}
        ^^^^^^^^^^^^^^^^^ \`postgres\` reads \`POSTGRES_PASSWORD_FILE\` too; a secret file stays out of \`docker inspect\`.
`,
);

leaves(
  'other images, literal values, files',
  'services: {a: {image: app, environment: {POSTGRES_PASSWORD: "$P"}}, b: {image: postgres, environment: {POSTGRES_PASSWORD: x}}, c: {image: postgres, environment: {POSTGRES_PASSWORD_FILE: "$F"}}}\n',
);
leaves('files for development', 'services: {a: {image: postgres, environment: {POSTGRES_PASSWORD: "$P"}}}\n', {
  name: 'compose.local.yaml',
  files: {},
});
leaves(
  'unknown images, overrides',
  'services: {a: {image: $I, environment: {POSTGRES_PASSWORD: "$P"}}, b: {image: postgres, environment: !reset {POSTGRES_PASSWORD: "$P"}}}\n',
);
