import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/dockerfile/rules/no-displaced-directive';
import { findingsOf, testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'directives behind comments, blank lines, unknown names and instructions',
  `
  # syntax=docker/dockerfile:1
  # foo=bar
  # escape=\`
  ^^^^^^^^^^ \`escape\` counts in the first lines only; down here it is an ordinary comment.

  # check=error=true
  ^^^^^^^^^^^^^^^^^^ \`check\` counts in the first lines only; down here it is an ordinary comment.
  FROM alpine:3.24
    # syntax=docker/dockerfile:1
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`syntax\` counts in the first lines only; down here it is an ordinary comment.
`,
);
fixes(
  'behind the others',
  '# check=skip=UndefinedVar\n\n# syntax=docker/dockerfile:1\nFROM a\n',
  '# check=skip=UndefinedVar\n# syntax=docker/dockerfile:1\n\nFROM a\n',
);
fixes(
  'an escape character that the lines are written for',
  'FROM a\n# escape=`\nCOPY a.txt c:\\\nRUN dir `\n c:\\\n',
  '# escape=`\nFROM a\nCOPY a.txt c:\\\nRUN dir `\n c:\\\n',
);
leaves('the first lines', '# escape=\\\n# CHECK = skip=UndefinedVar\n# syntax=docker/dockerfile:1\nFROM a\n');
leaves('the lines behind a program', '#!/usr/bin/env build\n# syntax=docker/dockerfile:1\nFROM a\n');
leaves(
  'prose, bodies, and settings of one instruction',
  `
  # a
  # syntax=none, see below
  FROM alpine:3.24
  # check=skip=UndefinedVar
  RUN <<EOF
  # syntax=docker/dockerfile:1
  EOF
`,
);
leaves('a line that is still being typed', 'FROM a\n# syntax=docker/dockerfile:1');

test('no fix takes the ends from lines that go on with the other escape character', async () => {
  const [finding] = await findingsOf(rule, 'FROM a\n# escape=`\nRUN a \\\n b\n');
  assert.deepEqual(finding?.fixes, []);
});
