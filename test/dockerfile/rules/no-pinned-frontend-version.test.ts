import rule from '../../../server/src/dockerfile/rules/no-pinned-frontend-version';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a version',
  `
  # syntax=docker/dockerfile:1.4.2
                             ^^^^^ This frontend stays at version 1.4.2, without the corrections and flags of later ones.
  FROM a
`,
);
fixes('a labs version', '# syntax=docker/dockerfile:1.7-labs\nFROM a\n', '# syntax=docker/dockerfile:1-labs\nFROM a\n');
leaves('moving tags', '# syntax=docker/dockerfile:1\nFROM a\n');
leaves('strict checks', '# check=skip=UndefinedVar;error=true\n# syntax=docker/dockerfile:1.4\nFROM a\n');
leaves('a version that is still being typed', '# syntax=docker/dockerfile:1.');
