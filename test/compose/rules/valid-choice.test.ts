import rule from '../../../server/src/compose/rules/valid-choice';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'words outside of the list, in quotes and in defaults too',
  `
  services:
    web:
      cgroup: "hosts"
               ^^^^^ \`cgroup\` does not take \`hosts\`, only \`host\`, \`private\`; the project fails.
      deploy:
        mode: \${MODE:-swarm}
              ^^^^^^^^^^^^^^ \`mode\` does not take \`swarm\`, only \`replicated\`, \`global\`, \`replicated-job\`, \`global-job\`; the project fails.
      env_file:
        - { path: .env, format: dotenv }
                                ^^^^^^ \`format\` does not take \`dotenv\`, only \`raw\`; the project fails.
`,
);

fixes(
  'a part of the word',
  'services: {a: {depends_on: {b: {condition: "completed"}}}}\n',
  'services: {a: {depends_on: {b: {condition: "service_completed_successfully"}}}}\n',
);
fixes(
  'a misspelt word',
  'services: {a: {volumes: [{type: bnd, target: /a}]}}\n',
  'services: {a: {volumes: [{type: bind, target: /a}]}}\n',
);

leaves('words of the list', 'services: {a: {cgroup: host, gpus: all, deploy: {endpoint_mode: dnsrr}}}\n');
leaves(
  'variables, overrides, unfinished lines',
  'services:\n  a:\n    cgroup: ${C}\n    gpus: !override any\n    deploy:\n      mode:\n',
);
