import rule from '../../../server/src/compose/rules/no-dns-unsafe-service-name';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'underscores, capital letters, long names',
  `
  services:
    my_api: { image: x }
    ^^^^^^ \`my_api\` is a host name too, and some programs refuse host names with an underscore.
    "Api": { image: x }
    ^^^^^ \`Api\` is a host name too, and some programs refuse host names with capital letters.
    ${'a'.repeat(64)}: { image: x }
    ${'^'.repeat(64)} A host name has 63 letters at most, and this name of a service has 64.
`,
);
leaves('host names', 'services: {a-1.b: {image: x}}\n');
leaves('variables, unfinished names', 'services:\n  $A_B: {image: x}\n  my_\n');
