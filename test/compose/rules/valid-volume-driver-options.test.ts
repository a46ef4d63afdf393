import rule from '../../../server/src/compose/rules/valid-volume-driver-options';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'shares and binds that lack a part',
  `
  volumes:
    a:
      driver: local
      driver_opts:
        type: nfs4
        device: ":/a"
                 ^^^ A network share needs \`addr=\` in \`o\`; without it the mount fails when a container starts.
    b:
      driver_opts: { type: nfs, o: "addr=10.0.0.5" }
                           ^^^ \`nfs\` needs a \`device\` to mount; without it the mount fails when a container starts.
    c:
      driver_opts: { o: bind }
                        ^^^^ \`bind\` needs a \`device\` to mount; without it the mount fails when a container starts.
    d:
      driver_opts: { type: ext4, o: bind, device: /d }
                           ^^^^ A bind takes \`type: none\`, not \`ext4\`; the mount fails when a container starts.
`,
);

leaves(
  'complete options, other drivers, external volumes, variables',
  `
  volumes:
    a: { driver_opts: { type: nfs, o: "addr=a,rw", device: ":/a" } }
    b: { driver_opts: { type: none, o: "bind,ro", device: /b } }
    c: { driver: other, driver_opts: { type: nfs } }
    d: { external: true, driver_opts: { type: nfs } }
    e: { driver_opts: { type: nfs, o: $O, device: ":/e" } }
    f: { driver_opts: { type: nfs, device: "nas:/f" } }
    g: { driver_opts: { type: tmpfs, device: tmpfs, o: "size=1g" } }
    h: { driver_opts: !override { type: nfs } }
    i: { driver_opts: { type: "", o: } }
    j:
`,
);
leaves('an override', 'volumes:\n  a:\n    driver_opts: { type: nfs }\n', {
  name: 'compose.override.yaml',
  files: {
    'compose.yaml': 'services: { a: { image: x } }\nvolumes:\n  a:\n    driver_opts: { o: addr=x, device: ":/a" }\n',
  },
});
