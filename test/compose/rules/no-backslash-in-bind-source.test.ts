import rule from '../../../server/src/compose/rules/no-backslash-in-bind-source';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'relative paths and escapes',
  String.raw`
  services:
    app:
      image: a
      volumes:
        - .\data\x:/data
          ^^^^^^^^ ${'`'}.\data\x${'`'} is a path on Windows alone; elsewhere the backslash is part of a name.
        - "C:\new:/new"
           ^^^^^^ In double quotes ${'`'}C:\new${'`'} is an escape of YAML, so the path is another one than it seems.
        - type: bind
          source: '..\x'
                   ^^^^ ${'`'}..\x${'`'} is a path on Windows alone; elsewhere the backslash is part of a name.
          target: /x
`,
);

fixes(
  'both kinds',
  String.raw`
  services:
    app:
      volumes: ["C:\\a:/a", "C:\new\tmp:/b:ro"]
`,
  String.raw`
  services:
    app:
      volumes: ["C:\\a:/a", "C:/new/tmp:/b:ro"]
`,
);

leaves(
  'drive paths, pipes, volumes, variables, overrides, unfinished items',
  String.raw`
  services:
    a: { image: x, volumes: ['C:\data:/data', "C:\\data:/data", "./a:/a"] }
    b:
      volumes:
        - C:\data:D:\data
        - \\.\pipe\docker_engine:\\.\pipe\docker_engine
        - vol:C:\data
        - $X\data:/data
        -
    c: { image: x, volumes: !override ['.\a:/a'] }
`,
);
leaves(
  'targets in long form',
  "services:\n  a:\n    volumes:\n      - { type: bind, source: './a', target: '.\\a' }\n",
);
