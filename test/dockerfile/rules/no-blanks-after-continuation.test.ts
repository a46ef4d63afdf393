import rule from '../../../server/src/dockerfile/rules/no-blanks-after-continuation';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'blanks and tabs',
  `
  FROM alpine:3.24
  RUN a \\ \t
         ^^ Blanks stand behind the escape character; the builder skips them, other tools stop here.
      && b
`,
);
fixes(
  'behind the escape character in force',
  '# escape=`\nFROM a\nRUN b ` \n  c\n',
  '# escape=`\nFROM a\nRUN b `\n  c\n',
);
leaves('clean lines, other blanks and bodies', 'FROM a \nRUN b \\\n  c \nRUN <<EOF\nd \\ \ne\nEOF\n');
leaves('a command that is still being typed', 'FROM a\nRUN b \\ \n');
