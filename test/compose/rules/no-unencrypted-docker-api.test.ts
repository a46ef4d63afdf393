import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/compose/rules/no-unencrypted-docker-api';
import { findingsOf, testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'clients, ports and daemons',
  `
  services:
    a:
      image: x
      environment: [DOCKER_HOST=tcp://192.0.2.7:2375]
                                ^^^^^^^^^^^^^^^^^^^^ The API of \`192.0.2.7\` is spoken without TLS; anyone on the way can read it, and take over that machine.
      ports: ["12375:2375"]
               ^^^^^^^^^^ Port 2375 is the API of the engine without a password; who reaches it is root on this machine.
    b:
      image: x
      command: dockerd -H tcp://0.0.0.0:2375
                          ^^^^^^^^^^^^^^^^^^ The daemon listens without TLS; who reaches the port is root on its machine.
      entrypoint: ["--host=tcp://:2375"]
                    ^^^^^^^^^^^^^^^^^^ The daemon listens without TLS; who reaches the port is root on its machine.
`,
);

leaves(
  'services of the project, TLS, loopback',
  'services: {a: {image: x, environment: {DOCKER_HOST: "tcp://b:2375"}}, b: {image: x, command: "dockerd --tlsverify -H tcp://0.0.0.0:2375", ports: [2376:2376], expose: [2375]}, c: {image: x, environment: {DOCKER_HOST: "tcp://127.0.0.1:2375"}}}\n',
);
leaves(
  'services of other files, variables, overrides',
  'services: {a: {environment: {DOCKER_HOST: "tcp://dind:2375"}}, b: {environment: {DOCKER_HOST: "tcp://$H:2375"}, ports: !override ["2375:2375"]}}\n',
);

test('a daemon that only containers of the project reach is a warning', async () => {
  const daemon = 'command: dockerd -H tcp://0.0.0.0:2375';
  for (const [more, severity] of [
    ['', 'warning'],
    [', network_mode: host', 'error'],
  ] as const) {
    const [finding] = await findingsOf(rule, `services: {a: {${daemon}${more}}}\n`);
    assert.equal(finding?.severity, severity);
  }
});
