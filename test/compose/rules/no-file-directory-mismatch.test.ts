import rule from '../../../server/src/compose/rules/no-file-directory-mismatch';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule, { files: { 'conf/nginx.conf': '', 'seed.sql': '' } });

reports(
  'both directions, short and long',
  `
  services:
    web:
      image: nginx:1.30
      volumes:
        - ./conf:/etc/nginx/nginx.conf
          ^^^^^^ \`./conf\` is a directory, perhaps left by an earlier start, but \`/etc/nginx/nginx.conf\` is a file; the start fails.
        - type: bind
          source: ./seed.sql
                  ^^^^^^^^^^ \`./seed.sql\` is a file, but \`/seed/\` is written as a directory; the start fails.
          target: /seed/
`,
);

leaves(
  'pairs that fit, missing sources, variables, unfinished items',
  `
  services:
    web:
      image: nginx:1.30
      volumes:
        - ./conf:/etc/nginx/conf.d/a.conf
        - ./conf:/conf/
        - ./conf/nginx.conf:/etc/nginx/nginx.conf
        - ./gone:/etc/a.conf
        - \${X:-./conf}:/etc/b.conf
        - ./conf:\${Y}
        -
`,
);

leaves('an override', 'services:\n  web:\n    volumes: !override ["./conf:/a.conf"]\n');
