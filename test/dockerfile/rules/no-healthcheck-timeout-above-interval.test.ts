import rule from '../../../server/src/dockerfile/rules/no-healthcheck-timeout-above-interval';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the timeout, or the interval where that alone is written',
  `
  FROM nginx:1.30
  HEALTHCHECK --interval=5s CMD true
              ^^^^^^^^^^^^^ A probe may take 30 seconds, which is longer than the 5 seconds between two: a hang is noticed late.
  HEALTHCHECK --interval=1m --timeout=90s CMD true
                            ^^^^^^^^^^^^^ A probe may take 90 seconds, which is longer than the 60 seconds between two: a hang is noticed late.
`,
);

leaves(
  'equal times, and none',
  'FROM nginx:1.30\nHEALTHCHECK --interval=30s CMD true\nHEALTHCHECK --timeout=0 CMD true\nHEALTHCHECK CMD true\n',
);
leaves('durations that are broken', 'FROM nginx:1.30\nHEALTHCHECK --interval=$I CMD true\n');
leaves('a line that is still being typed', 'FROM nginx:1.30\nHEALTHCHECK --interval=5s');
