import rule from '../../../server/src/dockerfile/rules/valid-healthcheck';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'other words, and what is missing or too much',
  `
  FROM nginx:1.30
  HEALTHCHECK --interval=5s ["curl", "-f"]
                            ^^^^^^^^ \`["curl",\` stands where \`CMD\` or \`NONE\` belongs, so the build stops here.
  HEALTHCHECK --interval=5s curl
                            ^^^^ \`curl\` stands where \`CMD\` or \`NONE\` belongs, so the build stops here.
  HEALTHCHECK CMD
              ^^^ \`HEALTHCHECK CMD\` has no command, so the build stops here.
  HEALTHCHECK CMD []
              ^^^ \`HEALTHCHECK CMD\` has no command, so the build stops here.
  HEALTHCHECK NONE please
              ^^^^ \`HEALTHCHECK NONE\` takes nothing more, so the build stops here.
  HEALTHCHECK --timeout=5s NONE
              ^^^^^^^^^^^^ \`HEALTHCHECK NONE\` does nothing with flags.
`,
);

fixes('a missing word', 'FROM nginx:1.30\nHEALTHCHECK curl -f /\n', 'FROM nginx:1.30\nHEALTHCHECK CMD curl -f /\n');
fixes('a typo', 'FROM nginx:1.30\nHEALTHCHECK CDM curl -f /\n', 'FROM nginx:1.30\nHEALTHCHECK CMD curl -f /\n');

leaves('both forms', 'FROM nginx:1.30\nHEALTHCHECK --retries=3 \\\n  CMD curl -f /\nHEALTHCHECK none\n');
leaves(
  'a line that is still being typed',
  'FROM nginx:1.30\nHEALTHCHECK C\nHEALTHCHECK --interval=5s\nHEALTHCHECK CMD ',
);
