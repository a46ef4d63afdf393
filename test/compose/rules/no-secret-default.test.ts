import rule from '../../../server/src/compose/rules/no-secret-default';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'defaults by the name of the variable or of what it fills',
  `
  services:
    db:
      command: x --p \${DB_PASSWORD:-k8-xUh}
                                    ^^^^^^ Where nobody sets \`DB_PASSWORD\`, this text from the repository is the secret, without a word.
      environment: ["POSTGRES_PASSWORD=\${PG-k8-xUh}"]
                                            ^^^^^^ Where nobody sets \`PG\`, this text from the repository is the secret, without a word.
`,
);

fixes(
  'with an error',
  'services: {a: {environment: {B: "${A_TOKEN:-k8-xUh}"}}}\n',
  'services: {a: {environment: {B: "${A_TOKEN:?}"}}}\n',
);

leaves(
  'no default, nested ones, harmless and weak ones',
  'services: {a: {command: "${A_TOKEN} ${A_TOKEN:-} ${A_TOKEN:-$B} ${A_TOKEN:-/run/x} ${A_TOKEN:-changeme} ${A_TOKEN:+k8-xUh} ${A:-k8-xUh}"}}\n',
);
leaves('files for development', 'services: {a: {command: "${A_TOKEN:-k8-xUh}"}}\n', {
  name: 'compose.dev.yaml',
  files: {},
});
leaves('doubled dollars, extensions', 'x-a: ${A_TOKEN:-k8-xUh}\nservices: {a: {command: "$${A_TOKEN:-k8-xUh}"}}\n');
