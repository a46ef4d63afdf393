import rule from '../../../server/src/dockerfile/rules/valid-label-url';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'what is no address',
  `
  FROM alpine:3.24
  LABEL org.opencontainers.image.url=example org.opencontainers.image.source='git@github.com:a/b.git'
                                     ^^^^^^^ \`example\` is no absolute URL, so registries cannot turn \`org.opencontainers.image.url\` into a link.
                                                                              ^^^^^^^^^^^^^^^^^^^^^^ \`git@github.com:a/b.git\` is no absolute URL, so registries cannot turn \`org.opencontainers.image.source\` into a link.
`,
);

leaves(
  'addresses',
  'FROM alpine:3.24\nLABEL org.opencontainers.image.url=https://a.b org.opencontainers.image.source="git+ssh://a/b"\n',
);
leaves('variables and other keys', 'FROM alpine:3.24\nLABEL org.opencontainers.image.url="$U" url=x\n');
reports(
  'keys of the schema',
  `
  FROM alpine:3.24
  LABEL docs=example.com
             ^^^^^^^^^^^ \`example.com\` is no absolute URL, so registries cannot turn \`docs\` into a link.
`,
  { options: { labelSchema: new Map([['docs', 'url']]) } },
);

leaves('a line that is still being typed', 'FROM alpine:3.24\nLABEL org.opencontainers.image.url=\n');
