import rule from '../../../server/src/compose/rules/no-service-mac-address';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the key',
  `
  services:
    a: { mac_address: "02:42:ac:11:00:02" }
         ^^^^^^^^^^^ With several networks it is open which one gets this address; the network entry says it.
`,
);
leaves('entries of networks', 'services: {a: {networks: {n: {mac_address: 02:42:ac:11:00:02}}}}\n');
leaves('tags, unfinished lines', 'services:\n  a: {mac_address: !reset x}\n  b:\n    mac_address:\n');
