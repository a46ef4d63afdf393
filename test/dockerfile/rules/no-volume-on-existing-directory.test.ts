import rule from '../../../server/src/dockerfile/rules/no-volume-on-existing-directory';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the drive and filled directories',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  COPY a "C:/Data/b/"
  VOLUME ["c:\\\\data", "C:\\\\"]
          ^^^^^^^^^^ \`c:\\data\` holds files of the image; on Windows a volume needs a missing or an empty directory.
                      ^^^^^^ A volume cannot take the place of the system drive: the container does not start.
  VOLUME /data
         ^^^^^ \`/data\` holds files of the image; on Windows a volume needs a missing or an empty directory.
`,
);

leaves(
  'other directories',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  VOLUME C:/data
  COPY a C:/data
  COPY a C:/database
  VOLUME C:/datab $A
  COPY a $B
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM mcr.microsoft.com/windows/servercore:ltsc2025
  VOLUME
`,
);
