import rule from '../../../server/src/dockerfile/rules/no-empty-volume';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'empty strings and arrays',
  `
  FROM alpine:3.24
  VOLUME ["/a", ""]
                ^^ A volume needs a path; with an empty one the build stops here.
  VOLUME [ ]
         ^^^ This array names no path, so the build stops here.
  VOLUME ""
         ^^ A volume needs a path; with an empty one the build stops here.
`,
);

leaves('paths and variables', 'FROM alpine:3.24\nVOLUME /a $B\nVOLUME ["/a"]\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nVOLUME \nVOLUME [');
