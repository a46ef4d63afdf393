import rule from '../../../server/src/dockerfile/rules/require-pip-version';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each package',
  `
  FROM python:3.14
  RUN pip install --index-url https://example.com flask 'django>=5' requests[socks]
                                                  ^^^^^ \`flask\` has no version, so another build may install another release.
                                                                    ^^^^^^^^^^^^^^^ \`requests[socks]\` has no version, so another build may install another release.
  RUN ["python3", "-m", "pip", "install", "black"]
                                          ^^^^^^^ \`black\` has no version, so another build may install another release.
`,
);

leaves(
  'versions, files, addresses, variables and values of flags',
  `
  FROM python:3.14
  RUN pip install flask==3 "a~=1" b!=2 -r r.txt -e . ./c d.whl e.tar.gz git+https://example.com/f@v1 "g==$V" $H
  RUN pip install --target /out --platform manylinux -t /x -U pip && pip install -c c.txt flask && pip download flask
  RUN uv pip install flask && echo pip install flask
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM python:3.14
  RUN pip install
`,
);
