import rule from '../../../server/src/dockerfile/rules/prefer-copy-link';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'copies from stages, and all of the last one',
  `
  FROM alpine:3.24 AS a
  COPY x /x
  COPY --from=b /y /y
  ^^^^ Without \`--link\` this layer is made anew whenever a layer below it changes.
  FROM alpine:3.24
  COPY --chown=1:1 z /z/
  ^^^^ Without \`--link\` this layer is made anew whenever a layer below it changes.
`,
);

fixes(
  'behind other flags',
  'FROM alpine:3.24\nCOPY --chmod=755 a /a\n',
  'FROM alpine:3.24\nCOPY --chmod=755 --link a /a\n',
);

leaves(
  'owners and destinations that need the base',
  'FROM alpine:3.24\nCOPY --chown=a b /b\nCOPY c d\nCOPY e /lib/e\nCOPY --link f /f\nCOPY g $G\n',
);
leaves('older frontends and scratch', '# syntax=docker/dockerfile:1.3\nFROM alpine:3.24\nCOPY a /a\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nCOPY a\n');
