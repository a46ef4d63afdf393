import rule from '../../../server/src/compose/rules/require-host-gateway';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'environment, command and health check, once for a service',
  `
  services:
    a:
      environment: ["DB=postgres://host.docker.internal:5432/x"]
                                   ^^^^^^^^^^^^^^^^^^^^ \`host.docker.internal\` resolves on Docker Desktop; an Engine on Linux does not know it unless it is mapped.
      command: ping host.docker.internal
    b:
      healthcheck: { test: curl gateway.docker.internal }
                                ^^^^^^^^^^^^^^^^^^^^^^^ \`gateway.docker.internal\` resolves on Docker Desktop; an Engine on Linux does not know it unless it is mapped.
`,
);
fixes(
  'behind other hosts',
  'services:\n  a:\n    command: ping host.docker.internal\n    extra_hosts:\n      - db:10.0.0.1 # db\n',
  'services:\n  a:\n    command: ping host.docker.internal\n    extra_hosts:\n      - db:10.0.0.1 # db\n      - "host.docker.internal:host-gateway"\n',
);
fixes(
  'in braces',
  'services: {a: {command: [ping, host.docker.internal]}}\n',
  'services: {a: {extra_hosts: ["host.docker.internal:host-gateway"], command: [ping, host.docker.internal]}}\n',
);
leaves(
  'mapped names, host mode, Windows, other names',
  `
  services:
    a: { command: ping host.docker.internal, extra_hosts: [host.docker.internal=host-gateway] }
    b: { command: ping host.docker.internal, network_mode: host }
    c: { command: ping host.docker.internal, platform: windows/amd64 }
    d: { command: ping my.host.docker.internal-x }
`,
);
leaves('a mapping in the base', 'services: {a: {command: ping host.docker.internal}}\n', {
  name: 'compose.override.yaml',
  files: { 'compose.yaml': 'services: {a: {image: x, extra_hosts: {host.docker.internal: host-gateway}}}\n' },
});
