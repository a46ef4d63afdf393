import rule from '../../../server/src/compose/rules/no-quoted-volume';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'quotes that change nothing',
  `
  services:
    web:
      volumes:
        - "./a:/a"
           ^^^^^^ YAML reads \`./a:/a\` the same without quotes.
        - 'data:/data:ro'
           ^^^^^^^^^^^^^ YAML reads \`data:/data:ro\` the same without quotes.
        - "\${DIR}/a:/b"
           ^^^^^^^^^^^ YAML reads \`\${DIR}/a:/b\` the same without quotes.
    api: { volumes: ["a:/a", "\${B}:/b"] }
                      ^^^^ YAML reads \`a:/a\` the same without quotes.
`,
);

fixes(
  'by taking them out',
  'services:\n  web:\n    volumes:\n      - "./a:/a" # why\n',
  'services:\n  web:\n    volumes:\n      - ./a:/a # why\n',
);

leaves(
  'plain texts, texts that need quotes, the long form, patches',
  `
  services:
    a: { volumes: [./a:/a, "./a b:/a", "C:\\\\a:/a", "/a:", "*/a:/b", "a: /b", "data", "1:2"] }
    b: { volumes: [{ type: bind, source: "./a", target: "/a" }] }
    c: { volumes: !override ["./a:/a"] }
    d:
      volumes:
        - "
`,
);
