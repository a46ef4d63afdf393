import rule from '../../../server/src/compose/rules/no-service-name-in-logging-address';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'services as addresses, with and without a scheme',
  `
  services:
    graylog: { image: x }
    a:
      logging:
        driver: gelf
        options: { gelf-address: "udp://graylog:12201" }
                                        ^^^^^^^ The daemon sends the lines, and it cannot resolve the service \`graylog\`; publish a port of it instead.
    b:
      logging:
        driver: fluentd
        options:
          fluentd-address: graylog:24224
                           ^^^^^^^ The daemon sends the lines, and it cannot resolve the service \`graylog\`; publish a port of it instead.
`,
);
reports(
  'a service of another file',
  `
  services:
    a: { logging: { options: { syslog-address: tcp://logs } } }
                                                     ^^^^ The daemon sends the lines, and it cannot resolve the service \`logs\`; publish a port of it instead.
`,
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services: {logs: {image: b}, a: {image: c}}\n' } },
);

leaves(
  'addresses of the host, dotted names, other options',
  `
  services:
    logs: { image: x }
    a: { logging: { options: { gelf-address: "udp://127.0.0.1:12201", tag: logs } } }
    b: { logging: { options: { syslog-address: "tcp://logs.example.com:514" } } }
    c: { logging: { options: { fluentd-address: "localhost:24224" } } }
    d: { logging: { options: { fluentd-address: "unix:///logs" } } }
`,
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    logs: { image: x }
    a: { logging: { options: { fluentd-address: "\${LOGS}:1" } } }
    b: { logging: { options: !reset { fluentd-address: logs } } }
    c:
      logging:
        options:
          fluentd-address:
`,
);
