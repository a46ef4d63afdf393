import rule from '../../../server/src/compose/rules/no-unused-suppression';
import { testRule } from '../../harness/rule-test';

const { reports, fixes, leaves } = testRule(rule);

reports(
  'a name that hides nothing',
  `
  # docker-wiki file-ignore=compose/no-version
                            ^^^^^^^^^^^^^^^^^^ \`compose/no-version\` reports nothing here: all that the comment can hide is a mistake to come.
  services:
    # docker-wiki ignore=compose/nope
                         ^^^^^^^^^^^^ There is no rule \`compose/nope\`, so the comment hides nothing.
    web:
      image: nginx:1.30-alpine
`,
);
fixes(
  'a comment behind other text',
  `
  services:
    web:
      image: nginx:1.30-alpine # dclint disable-line compose/no-version
`,
  `
  services:
    web:
      image: nginx:1.30-alpine
`,
);
leaves(
  'what hides something',
  `
  # docker-wiki ignore=compose/no-version
  version: "3"
  services:
    web:
      image: nginx:1.30-alpine
`,
);
leaves(
  'names that nobody here has',
  `
  # dclint disable-file
  services:
    web:
      image: nginx:1.30-alpine # dclint disable-line no-such-rule
`,
);
