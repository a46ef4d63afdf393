import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/compose/rules/no-unescaped-dollar';
import { findingsOf, testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'variables of the container',
  `
  services:
    a:
      image: postgres:18
      environment: [MODE=x]
      env_file: a.env
      command: sh -c "echo $MODE \${FROM_FILE} $OTHER"
                           ^^^^^ Compose replaces this before the container starts; \`$$MODE\` leaves it to the shell inside.
                                 ^^^^^^^^^^^^ Compose replaces this before the container starts; \`$$FROM_FILE\` leaves it to the shell inside.
      healthcheck: { test: pg_isready -U $POSTGRES_USER }
                                         ^^^^^^^^^^^^^^ Compose replaces this before the container starts; \`$$POSTGRES_USER\` leaves it to the shell inside.
`,
  { files: { 'a.env': 'FROM_FILE=1\n' } },
);
reports(
  'password hashes anywhere, once',
  `
  services:
    a:
      labels:
        - traefik.http.middlewares.x.basicauth.users=me:$2y$05$abcdefghijklmnopq,you:$apr1$abcdefgh$ijklmnop
                                                              ^^^^^^^^^^^^^^^^^^ Compose takes this part of a password hash for a variable and removes it; a literal dollar is \`$$\`.
                                                                                     ^^^^^ Compose takes this part of a password hash for a variable and removes it; a literal dollar is \`$$\`.
`,
);
fixes(
  'all dollars of a value',
  'services: {a: {environment: {A: b, B: c}, command: "echo $A ${B} $C"}}\n',
  'services: {a: {environment: {A: b, B: c}, command: "echo $$A $${B} $C"}}\n',
);
fixes('a hash', 'x: me:$2y$05$abcdefghijk\n', 'x: me:$$2y$$05$$abcdefghijk\n');
leaves(
  'what Compose may mean',
  `
  services:
    a:
      environment: { A: "\${A}", B: , C: x }
      command: echo $A $B \${C:-x} $$C $D
      labels: { x: $C }
`,
);
leaves(
  'doubled hashes, unfinished lines',
  'x: me:$$2y$$05$$abcdefghijk\nservices:\n  a:\n    command:\n      - $\n      -\n',
);

test('a variable that .env sets as well is a hint', async () => {
  const text = 'services: {a: {environment: {A: b}, command: echo $A}}\n';
  const [finding] = await findingsOf(rule, text, { files: { '.env': 'A=1\n' } });
  assert.equal(finding?.severity, 'hint');
});

leaves('a variable with the same value on both sides', 'services: {a: {env_file: .env, command: echo $A}}\n', {
  files: { '.env': 'A=1\n' },
});
