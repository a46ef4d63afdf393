import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/compose/rules/no-missing-bind-source';
import { findingsOf, testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule, { files: { 'nginx.conf': '', 'html/index.html': '' } });

reports(
  'files and directories that are not there',
  `
  services:
    web:
      image: nginx:1.30
      volumes:
        - ./ngnix.conf:/etc/nginx/nginx.conf:ro
          ^^^^^^^^^^^^ There is no \`./ngnix.conf\`, so the container gets an empty directory in its place.
        - ./html:/usr/share/nginx/html
        - type: bind
          source: certs
                  ^^^^^ There is no \`certs\`, so the container gets an empty directory in its place.
          target: /certs
        - ./data/seed.sql:/docker-entrypoint-initdb.d/seed.sql
          ^^^^^^^^^^^^^^^ There is no \`./data/seed.sql\`, so the container gets an empty directory in its place.
`,
);

leaves(
  'what is there, data directories, variables and places elsewhere',
  `
  services:
    web:
      image: nginx:1.30
      volumes:
        - ./nginx.conf:/etc/nginx/nginx.conf
        - .:/app
        - ./html/:/html
        - ./grafana-data:/grafana
        - ./redis:/data
        - \${CONF:-./conf}:/conf
        - ~/x:/x
        - /opt/x:/y
        - volume:/z
        - .\\\\conf:/c
`,
);

leaves('overrides', 'services:\n  web:\n    volumes: !override ["./a:/a"]\n  job:\n    volumes: ["./", ]\n');

testRule(rule).leaves('a file that stands alone', 'services:\n  web:\n    volumes: ["./a:/a"]\n');

test('a directory that the container may fill is a hint, a file or what it only reads a warning', async () => {
  const sources = '["./a:/a", "./b:/b:ro", "./c.conf:/c.conf"]';
  const found = await findingsOf(rule, `services:\n  web:\n    volumes: ${sources}\n`, { files: { 'd.conf': '' } });
  assert.deepEqual(
    found.map(({ severity }) => severity),
    ['hint', 'warning', 'warning'],
  );
});
