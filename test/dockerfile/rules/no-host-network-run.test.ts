import rule from '../../../server/src/dockerfile/rules/no-host-network-run';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the flag',
  `
  FROM alpine:3.24
  RUN --network=host id
      ^^^^^^^^^^^^^^ This step sees the network of the builder’s host, and fails where that is not allowed.
`,
);

fixes('the flag', 'FROM alpine:3.24\nRUN --network=host id\n', 'FROM alpine:3.24\nRUN id\n');

leaves('other networks and the word', 'FROM alpine:3.24\nRUN --network=none id\nRUN docker run --network=host x\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nRUN --network\n');
