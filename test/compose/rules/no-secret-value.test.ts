import rule from '../../../server/src/compose/rules/no-secret-value';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'formats of issuers, in comments too',
  `
  # glpat-Ab3dEf6hIj9lMn2pQr5t
    ^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like a token of GitLab: it is in the repository now, and has to be replaced where it was issued.
  services:
    a:
      environment: [KEY=AKIAQ3EGRM7TDW5YPNLK]
                        ^^^^^^^^^^^^^^^^^^^^ This looks like an access key of AWS: it is in the repository now, and has to be replaced where it was issued.
  configs:
    c:
      content: |
        -----BEGIN RSA PRIVATE KEY-----
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like a private key: it is in the repository now, and has to be replaced where it was issued.
`,
);

leaves(
  'samples, words that begin alike',
  'services: {a: {environment: {A: AKIAIOSFODNN7EXAMPLE, B: task-sk-a, C: hf_hub, D: npm_config}}}\n',
);
leaves('variables and unfinished lines', 'services:\n  a:\n    environment:\n      A: ${AKIA}\n      B: sk-\n');
