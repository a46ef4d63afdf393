import rule from '../../../server/src/dockerfile/rules/require-add-git-ref';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'repositories without a ref',
  `
  FROM alpine:3.24
  ADD --keep-git-dir=true https://github.com/o/r.git /src
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^ Without a tag or commit this takes the default branch as it is on the day of the build.
  ADD git@github.com:o/r.git#:docs /docs
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Without a tag or commit this takes the default branch as it is on the day of the build.
`,
);

leaves(
  'refs, checksums and local directories',
  `
  FROM alpine:3.24
  ADD https://github.com/o/r.git#v1:docs /src
  ADD https://github.com/o/r.git?ref=v1 /src
  ADD --checksum=0123456789012345678901234567890123456789 https://github.com/o/r.git /src
  ADD data.git /srv
  ADD https://github.com/o/$REPO.git /src
`,
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nADD https://github.com/o/r.git\n');
