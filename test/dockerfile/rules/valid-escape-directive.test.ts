import rule from '../../../server/src/dockerfile/rules/valid-escape-directive';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'other characters, and too many',
  `
  # escape=\`\`
           ^^ \`escape\` is a backslash or a backtick; with any other value the build stops here.
  FROM a
`,
);
fixes('on Linux', '# escape=/\nFROM alpine:3.24\n', '# escape=\\\nFROM alpine:3.24\n');
fixes('by choice', '# escape=/\nFROM alpine:3.24\n', '# escape=`\nFROM alpine:3.24\n', 'Use the backtick');
leaves('both characters', '# escape = ` \nFROM a\n');
leaves('comments', '# a\n# escape=^\nFROM a\n');
leaves('a line that is still being typed', '# escape=b');
