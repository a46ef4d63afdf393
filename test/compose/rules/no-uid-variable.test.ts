import rule from '../../../server/src/compose/rules/no-uid-variable';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'both names',
  `
  services:
    a:
      user: "$UID:\${GID}"
             ^^^^ Shells do not export \`UID\`, so Compose finds nothing; give a default as in \`\${UID:-1000}\`.
                  ^^^^^^ Shells do not export \`GID\`, so Compose finds nothing; give a default as in \`\${GID:-1000}\`.
`,
  { files: {} },
);
fixes('without braces', 'services:\n  a:\n    user: $UID\n', 'services:\n  a:\n    user: ${UID:-1000}\n', undefined, {
  files: {},
});
leaves('values of .env', 'services: {a: {user: "$UID"}}\n', { files: { '.env': 'UID=1\n' } });
leaves('defaults, doubled dollars, other names', 'x: ["${UID:-1}", $$UID, $UIDS, "${GID:?}"]\n', { files: {} });
leaves('a file about whose surroundings nothing is known', 'services: {a: {user: "$UID"}}\n');
