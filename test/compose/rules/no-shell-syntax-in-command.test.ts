import rule from '../../../server/src/compose/rules/no-shell-syntax-in-command';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'operators and variables outside of quotes',
  `
  services:
    a:
      command: ./migrate && ./serve
                         ^^ Compose splits this text without a shell, so the program gets \`&&\` as an argument.
    b: { command: "serve --port $$PORT" }
                                ^^^^^^ Compose splits this text without a shell, so nothing replaces \`$$PORT\` in the container.
    c: { entrypoint: setup; run }
                          ^ Compose splits this text without a shell, so the program gets \`;\` as an argument.
    d: { entrypoint: [/init], command: run > /log }
                                           ^ Compose splits this text without a shell, so the program gets \`>\` as an argument.
    e:
      command: >
      ^^^^^^^ Compose splits this text without a shell, so the program gets \`|\` as an argument.
        run | tee log
`,
);

fixes(
  'a plain text',
  'services:\n  a:\n    command: ./migrate "x y" && ./serve # two\n',
  'services:\n  a:\n    command: ["sh", "-c", "./migrate \\"x y\\" && ./serve"] # two\n',
);

leaves(
  'shells, quotes, parts of words',
  `
  services:
    a: { command: sh -c "a && b" }
    b: { command: bash -lc 'a | b' }
    c: { command: run --filter "a | b" --mount=^/(sys|proc)($$|/) a&&b }
    d: { command: [a, "&&", b] }
    e: { entrypoint: ["sh", "-c"], command: a && b }
    f: { command: "a '$$X'" }
`,
);
leaves('a shell as the entrypoint of the Dockerfile', 'services: {a: {build: ., command: a && b}}\n', {
  files: { Dockerfile: 'FROM x\nENTRYPOINT ["bash", "-c"]\n' },
});
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { command: "\${CMD}" }
    b: { command: !override a && b }
    c: { entrypoint: "\${E}", command: a && b }
    d:
      command:
`,
);
leaves('a quote that is still open', 'services:\n  a:\n    command: run "a | b\n');
