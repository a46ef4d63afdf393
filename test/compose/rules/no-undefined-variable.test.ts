import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/compose/rules/no-undefined-variable';
import { findingsOf, testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

const env = { files: { '.env': 'TAG=1\nEMPTY=\n' } };

reports(
  'each name once',
  `
  services:
    a:
      image: a:$TAG-$OTHER
                    ^^^^^^ No \`.env\` file sets \`OTHER\`; unless your shell does, Compose puts nothing in its place.
      command: ["\${OTHER}", "\${A:-\${B}}", "\${EMPTY}"]
                                  ^^^^ No \`.env\` file sets \`B\`; unless your shell does, Compose puts nothing in its place.
`,
  env,
);
fixes('without braces', 'services: {a: {image: "a:$X-b"}}\n', 'services: {a: {image: "a:${X:?}-b"}}\n', undefined, env);
fixes('all uses of an empty one', 'x: $X\ny: a${X}b\n', 'x: ${X:-}\ny: a${X:-}b\n', 'Say that `X` may be empty', env);
leaves(
  'defaults, demands, what is set when it is used, predefined names',
  'x: ["${A:-1}", "${B:?}$B", "${C:+-c $C}", $HOME, $CI, $http_proxy, $UID]\n',
  env,
);
leaves(
  'literal dollars, broken references, a reset',
  'x: ["$$A", "${A", "$1", "${A:1}", "${A^^}", "${B:-${A%x}}"]\ny: !reset $A\n',
  env,
);
leaves('variables of the container', "services: {a: {environment: {A: b}, command: [sh, -c, 'echo $A $B']}}\n", env);
leaves('a file about whose surroundings nothing is known', 'x: $X\n');

test('what is passed on weighs less, and so does everything without .env', async () => {
  const levels = async (text: string, files: Record<string, string>) =>
    (await findingsOf(rule, text, { files })).map(({ severity }) => severity);
  const text = 'services: {a: {image: "a:$X", environment: {A: "${Y}", B: "b-$Z"}}}\n';
  assert.deepEqual(await levels(text, env.files), ['warning', 'info', 'warning']);
  assert.deepEqual(await levels(text, {}), ['hint', 'hint', 'hint']);
});
