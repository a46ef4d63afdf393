import rule from '../../../server/src/dockerfile/rules/valid-healthcheck-duration';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'what is no duration',
  `
  FROM nginx:1.30
  HEALTHCHECK --interval=30 --timeout=1.5 --start-period=-5s CMD true
                         ^^ \`30\` has no unit, so the build stops here.
                                      ^^^ \`1.5\` is no duration: numbers with \`ms\`, \`s\`, \`m\` or \`h\` are, such as \`1m30s\`.
                                                         ^^^ \`-5s\` is no duration: numbers with \`ms\`, \`s\`, \`m\` or \`h\` are, such as \`1m30s\`.
  HEALTHCHECK --start-interval=5us --interval=$I CMD true
                               ^^^ A duration below one millisecond is refused.
                                              ^^ \`HEALTHCHECK\` expands no variables in its flags, so \`$I\` is no duration.
`,
);

fixes(
  'days',
  'FROM nginx:1.30\nHEALTHCHECK --interval=2d CMD true\n',
  'FROM nginx:1.30\nHEALTHCHECK --interval=48h CMD true\n',
);
fixes(
  'words',
  'FROM nginx:1.30\nHEALTHCHECK --interval=30sec CMD true\n',
  'FROM nginx:1.30\nHEALTHCHECK --interval=30s CMD true\n',
);

leaves('durations', 'FROM nginx:1.30\nHEALTHCHECK --interval=1h2m3.5s --timeout=500ms --start-period=0 CMD true\n');
leaves('other flags', 'FROM nginx:1.30\nHEALTHCHECK --retries=30 CMD true --interval=5\n');
leaves(
  'a line that is still being typed',
  'FROM nginx:1.30\nHEALTHCHECK --interval= CMD true\nHEALTHCHECK --interval=30',
);
