import rule from '../../../server/src/compose/rules/no-url-as-mount-source';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'addresses in both forms',
  `
  services:
    app:
      image: a
      volumes:
        - unix:///run/docker.sock:/run/docker.sock
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A mount takes a path, not an address with \`unix://\`; the container does not start.
        - type: bind
          source: "tcp://10.0.0.5:2375"
                   ^^^^^^^^^^^^^^^^^^^ A mount takes a path, not an address with \`tcp://\`; the container does not start.
          target: /x
`,
);

fixes(
  'a path behind a scheme',
  "services:\n  app:\n    volumes: ['unix:///run/docker.sock:/run/docker.sock:ro']\n",
  "services:\n  app:\n    volumes: ['/run/docker.sock:/run/docker.sock:ro']\n",
);

leaves(
  'paths, pipes, variables, overrides, unfinished items',
  `
  services:
    a: { image: x, volumes: ["/run/docker.sock:/run/docker.sock", "\${S}:/s", "\${S:-/run/s}:/s"] }
    b: { image: x, volumes: [{ type: npipe, source: "npipe:////./pipe/x", target: /x }] }
    c: { image: x, volumes: !override ["unix:///a:/a"] }
    d:
      volumes:
        -
`,
);
leaves(
  'addresses elsewhere',
  'services:\n  a:\n    image: x\n    environment:\n      DOCKER_HOST: unix:///run/docker.sock\n    build: https://example.com/a.git\n',
);
