import rule from '../../../server/src/compose/rules/require-dropped-capabilities';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

const message = 'keeps the capabilities that every container gets; most programs need none of them.';

reports(
  'services without it, or with a few only',
  `
  services:
    a:
    ^ \`a\` ${message}
      image: x
    b: { image: x, cap_drop: [CHOWN] }
    ^ \`b\` ${message}
`,
);

fixes('a block', 'services:\n  a:\n    image: x # c\n', 'services:\n  a:\n    image: x # c\n    cap_drop: [ALL]\n');
fixes('braces', 'services: {a: {image: x}}\n', 'services: {a: {image: x, cap_drop: [ALL]}}\n');

leaves('what the base or the override drops', 'services: {a: {image: x}}\n', {
  files: { 'compose.override.yaml': 'services: {a: {cap_drop: [all]}}\n' },
});
leaves(
  'privileged, Windows, providers',
  'services: {a: {image: x, privileged: true}, b: {image: mcr.microsoft.com/windows/nanoserver}, c: {provider: {type: x}}}\n',
);
leaves('fragments', 'services: {a: {cap_add: [CHOWN]}}\n');
fixes(
  'a service that ends with a text of several lines',
  'services:\n  a:\n    image: x\n    command: |\n      b\n\n  c: { image: y, cap_drop: [ALL] }\n',
  'services:\n  a:\n    image: x\n    command: |\n      b\n    cap_drop: [ALL]\n\n  c: { image: y, cap_drop: [ALL] }\n',
);
