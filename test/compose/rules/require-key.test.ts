import rule from '../../../server/src/compose/rules/require-key';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'items and a provider without what they need',
  `
  services:
    web:
      image: a
      env_file:
        - required: false
          ^^^^^^^^ Each item of \`env_file\` needs \`path\`; the project does not load.
      devices:
        - target: /dev/a
          ^^^^^^ Each item of \`devices\` needs \`source\`; the project does not load.
      secrets: [token, { source: token }, { target: token }]
                                            ^^^^^^ Each item of \`secrets\` needs \`source\`; the project does not load.
      build: { context: ., secrets: [{ uid: "1" }] }
                                       ^^^ Each item of \`secrets\` needs \`source\`; the project does not load.
      develop:
        watch:
          - path: ./src
            ^^^^ Each item of \`watch\` needs \`action\`; the project does not load.
          - {}
            ^^ Each item of \`watch\` needs \`path\`; the project does not load.
            ^^ Each item of \`watch\` needs \`action\`; the project does not load.
    db:
      provider: { options: {} }
      ^^^^^^^^ \`provider\` needs \`type\`; the project does not load.
`,
);
reports(
  'an item in an override',
  `
  services:
    web:
      env_file: [{ required: false }]
                   ^^^^^^^^ Each item of \`env_file\` needs \`path\`; the project does not load.
`,
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services:\n  web:\n    image: a\n' } },
);

leaves(
  'what is there, what an alias brings in, and unfinished items',
  `
  x-file: &file { path: a.env }
  services:
    web:
      env_file: [a.env, { path: a.env }, { <<: *file, required: false }, { <<: *gone }]
      devices: [/dev/a, { source: /dev/a }]
      secrets: [{}, { <<: &grant { source: a }, uid: "1" }, { <<: *gone, uid: "1" }, { source: }]
      configs: !override [{ target: /a }]
      develop:
        watch:
          -
    db:
      provider: !reset {}
`,
);
leaves('half of a provider in an override', 'services:\n  db:\n    provider: { options: {} }\n', {
  name: 'compose.override.yaml',
  files: { 'compose.yaml': 'services:\n  db:\n    provider: { type: a }\n' },
});
leaves('a misspelt key, which another rule reports', 'services: {a: {env_file: [{paht: a.env}]}}\n');
