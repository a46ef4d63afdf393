import rule from '../../../server/src/dockerfile/rules/no-merged-directories';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'from the second one on',
  `
  FROM alpine:3.24
  COPY src/ lib/ conf.d/ /a/
            ^^^^ The contents of these directories are mixed in \`/a/\`; the directories themselves are not there.
  COPY --from=b /x/bin /x/share /a/
                       ^^^^^^^^ The contents of these directories are mixed in \`/a/\`; the directories themselves are not there.
`,
);

leaves(
  'other sources',
  `
  FROM alpine:3.24
  COPY src a.txt /b/
  COPY gradlew gradle /b/
  COPY $A b /c/
  COPY a* b /c/
  COPY Makefile LICENSE /c/
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM alpine:3.24
  COPY src lib
`,
);
