import rule from '../../../server/src/dockerfile/rules/require-pip-vcs-ref';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'repositories without a ref',
  `
  FROM python:3.14
  RUN pip install git+ssh://git@github.com/a/b.git "c @ git+https://example.com/c"
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Without \`@\` and a tag or commit, pip takes whatever the default branch holds today.
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Without \`@\` and a tag or commit, pip takes whatever the default branch holds today.
  RUN pip install -e git+https://example.com/a#egg=a
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Without \`@\` and a tag or commit, pip takes whatever the default branch holds today.
`,
);

leaves(
  'refs, variables and other addresses',
  `
  FROM python:3.14
  RUN pip install git+https://example.com/a/b@v1#egg=b "git+https://example.com/$NAME" https://example.com/c.tar.gz
  RUN git clone git+https://example.com/a
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM python:3.14
  RUN pip install git+https://
`,
);
