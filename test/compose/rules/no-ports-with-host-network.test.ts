import rule from '../../../server/src/compose/rules/no-ports-with-host-network';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'lists of every form',
  'services:\n  web: { network_mode: "host", ports: ["80:80"] }\n                               ^^^^^ `ports` has no effect with `network_mode: host`; all ports are open on the host already.\n',
);
reports(
  'a mode of an override',
  'services:\n  web:\n    network_mode: ${M:-host}\n    ^^^^^^^^^^^^ `ports` has no effect with `network_mode: host`; all ports are open on the host already.\n',
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services: { web: { image: b, ports: ["80:80"] } }\n' } },
);

fixes(
  'by taking the list out',
  'services:\n  web:\n    ports:\n      - "80:80" # web\n    network_mode: host\n',
  'services:\n  web:\n    network_mode: host\n',
);

leaves(
  'other modes, empty lists',
  'services:\n  web: { network_mode: host, ports: [] }\n  api: { network_mode: bridge, ports: ["80:80"] }\n',
);
leaves(
  'variables, resets, unfinished lists',
  'services:\n  a: { network_mode: "${M}", ports: ["80:80"] }\n  b: { network_mode: host, ports: !reset ["80:80"] }\n  c:\n    network_mode: host\n    ports:\n',
);
