import rule from '../../../server/src/compose/rules/valid-env-file';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const files = { 'bad.env': 'A=1\n\nMY KEY=1\nB="x\n', 'good.env': '# c\nexport A=1\nB\nC: 2\n' };

reports(
  'the first bad line',
  `
  services:
    web:
      env_file: [good.env, bad.env]
                           ^^^^^^^ Line 3 of \`bad.env\` is no \`NAME=value\`; Compose stops.
`,
  { files },
);

leaves(
  'good, raw and missing files, and an unknown format, which another rule reports',
  'services: {a: {env_file: [good.env, {path: bad.env, format: raw}, gone.env, {path: good.env, format: yaml}]}}\n',
  { files },
);
leaves(
  'overrides, variables, unfinished items',
  'services:\n  a: {env_file: !override bad.env}\n  b:\n    env_file:\n      - path: ${X}\n        format:\n',
  { files },
);
