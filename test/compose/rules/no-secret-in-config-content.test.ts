import rule from '../../../server/src/compose/rules/no-secret-in-config-content';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'lines of several formats',
  `
  configs:
    a:
      content: |
        [db]
        password = k8-xUh
                   ^^^^^^ \`password\` is a secret, while \`content\` is plain text in the repository and a readable file inside.
        "apiKey": "k8-xUh",
                   ^^^^^^ \`apiKey\` is a secret, while \`content\` is plain text in the repository and a readable file inside.
    b: { content: "spring.db.password=k8-xUh" }
                                      ^^^^^^ \`spring.db.password\` is a secret, while \`content\` is plain text in the repository and a readable file inside.
`,
);

leaves(
  'variables, switches, prose, other keys',
  'configs:\n  a:\n    content: |\n      password=$P\n      token: off\n      # password: see the wiki\n      password_file=/x\n      The secret is: patience and time\n',
);
leaves(
  'overrides, unknown aliases, unfinished lines',
  'configs:\n  a: {content: !reset "password=k8-xUh"}\n  b: {content: *gone}\n  c:\n    content:\n',
);
