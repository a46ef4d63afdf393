import rule from '../../../server/src/dockerfile/rules/no-full-git-clone';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'full clones and moving ones',
  `
  FROM alpine:3.24
  RUN apk add git && git clone -b v1 https://a.b/c
                     ^^^^^^^^^ This clone brings the whole history into the layer; \`--depth 1\` brings one commit.
  RUN git clone --depth=1 git@a.b:c
      ^^^^^^^^^ This clone takes what the default branch holds today, and the cached step never sees later commits.
`,
);

leaves(
  'tags, commits and removals',
  'FROM alpine:3.24\nRUN git clone --depth 1 -b v1 https://a.b/c\nRUN git clone https://a.b/c && cd c && git reset --hard 1234567\nRUN git clone https://a.b/c && rm -rf c/.git\nRUN git clone /srv/x\n',
);
leaves('build stages', 'FROM alpine:3.24 AS b\nRUN git clone https://a.b/c\nFROM alpine:3.24\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN git clone\n');
