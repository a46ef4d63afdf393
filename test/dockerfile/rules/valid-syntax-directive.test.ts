import rule from '../../../server/src/dockerfile/rules/valid-syntax-directive';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a typo',
  `
  # syntax=dokcer/dockerfile:1
           ^^^^^^^^^^^^^^^^^^^ There is no frontend \`dokcer/dockerfile:1\`; the one of Docker is called \`docker/dockerfile\`.
  FROM a
`,
);
reports(
  'a name that is none',
  `
  # syntax=docker/Dockerfile:1
           ^^^^^^^^^^^^^^^^^^^ \`docker/Dockerfile:1\` is no image reference, so the builder finds no frontend and stops.
  FROM a
`,
);
fixes('blanks', '# syntax=docker / dockerfile:1\nFROM a\n', '# syntax=docker/dockerfile:1\nFROM a\n');
fixes(
  'the name alone',
  `# syntax=docker/dockerfil@sha256:${'a'.repeat(64)}\nFROM a\n`,
  `# syntax=docker/dockerfile@sha256:${'a'.repeat(64)}\nFROM a\n`,
);
leaves('frontends of others', '# syntax=example.com/docker/dockerfil:1\nFROM a\n');
leaves('what is for the frontend', '# syntax=docker/dockerfile:1 a b\nFROM a\n');
leaves('a line that is still being typed', '# syntax=docker/dockerfil');
