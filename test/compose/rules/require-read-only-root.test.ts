import rule from '../../../server/src/compose/rules/require-read-only-root';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'writable services',
  `
  services:
    a: { image: x }
    ^ The root file system of \`a\` is writable, so an intruder can change and add programs.
`,
);

fixes(
  'a service that has a tmpfs',
  'services:\n  a:\n    image: x\n    tmpfs: /run\n',
  'services:\n  a:\n    image: x\n    tmpfs: /run\n    read_only: true\n',
);

fixes(
  'a service that mounts something at /tmp already',
  'services:\n  a:\n    image: x\n    volumes: [{ type: tmpfs, target: /tmp/ }]\n',
  'services:\n  a:\n    image: x\n    volumes: [{ type: tmpfs, target: /tmp/ }]\n    read_only: true\n',
);

leaves(
  'data stores, watched services',
  'services: {a: {image: postgres}, b: {build: ., develop: {watch: [{action: sync, path: ., target: /}]}}}\n',
);
leaves('variables and what an override says', 'services: {a: {image: x, read_only: $R}, b: {image: x}}\n', {
  files: { 'compose.override.yaml': 'services: {b: {read_only: false}}\n' },
});
