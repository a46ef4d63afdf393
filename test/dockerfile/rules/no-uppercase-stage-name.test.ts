import rule from '../../../server/src/dockerfile/rules/no-uppercase-stage-name';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the name alone, not its uses',
  `
  FROM alpine:3.24 AS Build
                      ^^^^^ The builder calls this stage \`build\`; capitals suggest that they make a difference.
  FROM Build
  COPY --from=Build a b
`,
);
fixes(
  'all uses in any case',
  'FROM a AS Build\nFROM BUILD AS c\nCOPY --from=build d e\nRUN --mount=type=bind,from=Build,target=/f g\n',
  'FROM a AS build\nFROM build AS c\nCOPY --from=build d e\nRUN --mount=type=bind,from=build,target=/f g\n',
);
leaves('small letters', 'FROM a AS build\n');
leaves('what is no name', 'FROM a AS 1B\nFROM a AS $B\n');
leaves('a name that is still missing', 'FROM a AS ');
