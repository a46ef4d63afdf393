import rule from '../../../server/src/dockerfile/rules/valid-healthcheck-retries';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the value',
  `
  FROM nginx:1.30
  HEALTHCHECK --retries=-1 CMD true
                        ^^ \`--retries\` takes a whole number from 1 on, so the build stops at \`-1\`.
  HEALTHCHECK --retries=1.5 CMD true
                        ^^^ \`--retries\` takes a whole number from 1 on, so the build stops at \`1.5\`.
  HEALTHCHECK --retries=$N CMD true
                        ^^ \`--retries\` takes a whole number from 1 on, so the build stops at \`$N\`.
  HEALTHCHECK --retries=0 CMD true
                        ^ \`--retries=0\` does not mean none: it stands for the default of three.
`,
);

leaves(
  'whole numbers',
  'FROM nginx:1.30\nHEALTHCHECK --retries=1 CMD true\nHEALTHCHECK --interval=5s CMD x --retries=no\n',
);
leaves('a line that is still being typed', 'FROM nginx:1.30\nHEALTHCHECK --retries= CMD true\nHEALTHCHECK --retries=-');
