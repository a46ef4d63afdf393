import rule from '../../../server/src/dockerfile/rules/no-empty-label';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'empty quotes',
  `
  FROM alpine:3.24
  LABEL a=1 org.opencontainers.image.url='' b=""
                                         ^^ \`org.opencontainers.image.url\` is empty, which says nothing and hides a value of the base image.
`,
);

leaves(
  'values and other keys',
  'FROM alpine:3.24\nLABEL a="" org.opencontainers.image.title=" " org.opencontainers.image.url=$U\n',
);
reports(
  'keys of the schema',
  `
  FROM alpine:3.24
  LABEL team=""
             ^^ \`team\` is empty, which says nothing and hides a value of the base image.
`,
  { options: { labelSchema: new Map([['team', 'text']]) } },
);

leaves('a line that is still being typed', 'FROM alpine:3.24\nLABEL org.opencontainers.image.title=\n');
