import rule from '../../../server/src/compose/rules/no-host-namespace';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each of the keys',
  `
  services:
    a:
      userns_mode: host
                   ^^^^ With \`userns_mode: host\`, root inside is root of the host, even where the daemon maps users.
      uts: "host"
            ^^^^ With \`uts: host\`, the container shares, and may change, the name of the host.
      cgroup: host
              ^^^^ With \`cgroup: host\`, the container sees the control groups of the whole host.
      cgroup_parent: x.slice
                     ^^^^^^^ The container leaves the control group of its daemon, and with it the limits that are set there.
`,
);

fixes('by removing the key', 'services: {a: {uts: host, image: x}}\n', 'services: {a: {image: x}}\n');

leaves('private ones', 'services: {a: {cgroup: private}}\n');
leaves(
  'variables and overrides',
  'services: {a: {uts: $U, cgroup: !reset host, cgroup_parent: }, b: !override {uts: host}}\n',
);
