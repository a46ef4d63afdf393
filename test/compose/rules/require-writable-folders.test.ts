import rule from '../../../server/src/compose/rules/require-writable-folders';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the folders that are missing',
  `
  services:
    db:
      image: postgres:18
      read_only: true
                 ^^^^ \`postgres\` has to write to \`/var/run/postgresql\`, and with \`read_only\` it cannot: it ends at the start.
      volumes: [tmp:/tmp/]
`,
);

fixes(
  'with a tmpfs',
  'services:\n  a:\n    image: httpd\n    read_only: true # c\n',
  'services:\n  a:\n    image: httpd\n    read_only: true # c\n    tmpfs: [/usr/local/apache2/logs]\n',
);

leaves(
  'any tmpfs, other images, writable ones',
  'services: {a: {image: nginx, read_only: true, tmpfs: /x}, b: {image: app, read_only: true}, c: {image: nginx, read_only: false}}\n',
);
leaves(
  'what an override mounts, targets from variables',
  'services: {a: {image: nginx, read_only: true}, b: {image: nginx, read_only: true, volumes: ["x:$T"]}}\n',
  {
    files: { 'compose.override.yaml': 'services: {a: {tmpfs: [/tmp]}}\n' },
  },
);
