import rule from '../../../server/src/dockerfile/rules/no-docker-socket';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'volumes, copies, mounts and addresses',
  `
  FROM alpine:3.24
  VOLUME ["/data", "/run/docker.sock"]
                   ^^^^^^^^^^^^^^^^^^ Whoever reaches the socket of the daemon is root on its host.
  RUN --mount=type=bind,source=docker.sock,target=/var/run/docker.sock docker ps
                               ^^^^^^^^^^^ Whoever reaches the socket of the daemon is root on its host.
  ENV A=1 DOCKER_HOST=unix:///var/run/docker.sock
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Whoever reaches the socket of the daemon is root on its host.
  ENV DOCKER_HOST=tcp://dind:2375
                  ^^^^^^^^^^^^^^^ \`tcp://dind:2375\` reaches a daemon without encryption, and a daemon that listens there obeys everyone.
`,
);

leaves(
  'texts and encrypted addresses',
  `
  FROM alpine:3.24
  # VOLUME /var/run/docker.sock
  LABEL run="-v /var/run/docker.sock"
  RUN echo /var/run/docker.sock
  ENV DOCKER_HOST=tcp://dind:2376 OTHER=tcp://dind:2375
`,
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nENV DOCKER_HOST\nVOLUME\n');
