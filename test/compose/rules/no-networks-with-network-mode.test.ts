import rule from '../../../server/src/compose/rules/no-networks-with-network-mode';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'both in one service, also merged',
  'x-a: &a { networks: { b: } }\nservices:\n  web:\n    <<: *a\n    network_mode: none\n    ^^^^^^^^^^^^ A service takes either `network_mode` or `networks`; with both, the project does not load.\n',
);
reports(
  'both in two files',
  'services:\n  web:\n    networks: [a]\n    ^^^^^^^^ A service takes either `network_mode` or `networks`; with both, the project does not load.\n',
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services: { web: { image: b, network_mode: host } }\n' } },
);

const both = 'services:\n  web:\n    network_mode: host\n    networks:\n      - a\n    image: b\n';
fixes('by keeping the networks', both, 'services:\n  web:\n    networks:\n      - a\n    image: b\n');
fixes('by keeping the mode', both, 'services:\n  web:\n    network_mode: host\n    image: b\n', 'Remove `networks`');

leaves('one of them', 'services:\n  web: { network_mode: host, networks: {} }\n  api: { networks: [a] }\n');
leaves(
  'resets and unfinished keys',
  'services:\n  web: { network_mode: !reset null, networks: [a] }\n  api:\n    network_mode:\n    networks: [a]\n',
);
