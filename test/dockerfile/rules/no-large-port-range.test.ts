import rule from '../../../server/src/dockerfile/rules/no-large-port-range';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the range',
  `
  FROM debian:13-slim
  EXPOSE 80 10000-20000/udp
            ^^^^^^^^^^^^^^^ This declares 10,001 ports; \`docker run -P\` publishes each of them, with rules and proxies for each.
`,
);

leaves('up to a hundred', 'FROM debian:13-slim\nEXPOSE 8000-8099 9000-1000 1-99999\n');
leaves('a line that is still being typed', 'FROM debian:13-slim\nEXPOSE 10000-');
