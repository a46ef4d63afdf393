import rule from '../../../server/src/compose/rules/no-docker-socket';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const mounted = 'Who controls this socket controls the host; `:ro` protects the file, not what is sent through it.';

reports(
  'sockets of engines and their folders, in every form',
  `
  services:
    a:
      use_api_socket: true
                      ^^^^ \`use_api_socket\` hands the engine and your login to the container; who takes it over owns the host.
      volumes:
        - /var/run/docker.sock:/x:ro
          ^^^^^^^^^^^^^^^^^^^^ ${mounted}
        - { type: bind, source: /run/user/1000/podman/podman.sock, target: /x }
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${mounted}
        - "/run:/run"
           ^^^^ ${mounted}
        - type: npipe
          source: \\\\.\\pipe\\docker_engine
                  ^^^^^^^^^^^^^^^^^^^^^^ ${mounted}
          target: x
        - \${SOCK:-/var/run/docker.sock}:/y
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${mounted}
`,
);

leaves(
  'other sockets, volumes',
  'services: {a: {volumes: ["/run/x.sock:/x", "run:/run", "/run/lock:/l"], use_api_socket: false}}\n',
);
leaves(
  'variables, overrides',
  'services: {a: {volumes: ["$S/docker.sock:/x"]}, b: {volumes: !override [/run:/run]}}\n',
);
