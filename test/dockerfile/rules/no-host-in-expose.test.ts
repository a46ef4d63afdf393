import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/dockerfile/rules/no-host-in-expose';
import { findingsOf, testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'host ports and addresses',
  `
  FROM nginx:1.30
  EXPOSE 8080:80 127.0.0.1:443:8443/tcp
         ^^^^^^^ \`EXPOSE\` knows ports of the container only; what stands before the last colon is lost or refused.
                 ^^^^^^^^^^^^^^^^^^^^^^ \`EXPOSE\` knows ports of the container only; what stands before the last colon is lost or refused.
  EXPOSE \${HOST:-1}:\${PORT:-80}
         ^^^^^^^^^^^^^^^^^^^^^^ \`EXPOSE\` knows ports of the container only; what stands before the last colon is lost or refused.
`,
);

fixes('an address', 'FROM nginx:1.30\nEXPOSE 127.0.0.1:80:8080/tcp\n', 'FROM nginx:1.30\nEXPOSE 8080/tcp\n');
fixes('variables', 'FROM nginx:1.30\nEXPOSE ${A:-1}:${B:-2}\n', 'FROM nginx:1.30\nEXPOSE ${B:-2}\n');

leaves('colons inside variables', 'FROM nginx:1.30\nEXPOSE ${PORT:-80} ${A:+1}-${B:?no}\n');
leaves('a line that is still being typed', 'FROM nginx:1.30\nEXPOSE 8080:');

test('no fix keeps what is no port', async () => {
  const findings = await findingsOf(rule, 'FROM a\nEXPOSE 80:80800 80:web 80:90-80 80:443/https\n');
  assert.deepEqual(
    findings.map(({ fixes }) => fixes),
    [[], [], [], []],
  );
});
