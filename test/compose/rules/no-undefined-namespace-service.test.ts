import rule from '../../../server/src/compose/rules/no-undefined-namespace-service';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'every key of a namespace',
  `
  services:
    web:
      image: traefik/whoami:v1.11
      ipc: "service:api"
                    ^^^ There is no service \`api\` whose namespace \`ipc\` could join; the project does not load.
      pid: service:api
                   ^^^ There is no service \`api\` whose namespace \`pid\` could join; the project does not load.
`,
);

fixes(
  'a misspelt name in quotes',
  `
  services:
    gateway: { image: "traefik/whoami:v1.11" }
    probe: { image: "nginx:1.30-alpine", network_mode: "service:gatway" }
`,
  `
  services:
    gateway: { image: "traefik/whoami:v1.11" }
    probe: { image: "nginx:1.30-alpine", network_mode: "service:gateway" }
`,
);

leaves(
  'containers, plain modes and variables',
  `
  services:
    web:
      image: traefik/whoami:v1.11
      network_mode: container:api
      ipc: host
      pid: service:\${PEER}
      uts: "service:"
`,
);

leaves(
  'a mode that a later file replaces',
  `
  services:
    web:
      image: traefik/whoami:v1.11
      network_mode: service:vpn
`,
  { files: { 'compose.override.yaml': 'services:\n  web:\n    network_mode: bridge\n' } },
);
