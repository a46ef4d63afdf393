import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeSupport } from '../../server/src/compose';
import { topicAt } from '../../server/src/compose/topic';
import { SourceText } from '../../server/src/text/source-text';
import { readCursor } from '../harness/marked-text';

function explains(what: string, marked: string, keys: readonly string[] | undefined): void {
  test(`cards for ${what}`, () => {
    const { text, offset } = readCursor(marked);
    const topic = topicAt(composeSupport.parse(new SourceText(text)), offset, {
      keysBelow: () => [],
      today: '2026-11-22',
    });
    assert.deepEqual(topic?.keys, keys);
  });
}

explains('a section', 'serv<|>ices: {}', ['compose/top-level/services']);
explains('the name of a service', 'services: { d<|>b: {} }', ['compose/top-level/services']);
explains('a key of a service', 'services: { db: { po<|>rts: [] } }', ['compose/service/ports']);
explains('its value', 'services: { db: { hostname: d<|>b } }', ['compose/service/hostname']);
explains('an image', 'services: { db: { image: post<|>gres } }', ['image/postgres']);
explains('a build argument', 'services: { db: { build: { args: { VER<|>SION: 1 } } } }', [
  'compose/build/args',
  'compose/service/build',
]);
explains('a key of the health check', 'services: { db: { healthcheck: { te<|>st: [] } } }', [
  'compose/healthcheck/test',
  'compose/service/healthcheck',
]);
explains('a condition', 'services: { x: { depends_on: { db: { condi<|>tion: a } } } }', [
  'compose/depends_on/condition',
  'compose/service/depends_on',
]);
explains('a dependency in a list', 'services: { x: { depends_on: [d<|>b] } }', ['compose/service/depends_on']);
explains('a limit', 'services: { x: { deploy: { resources: { limits: { mem<|>ory: 1g } } } } }', [
  'compose/deploy/resources/limits/memory',
  'compose/deploy/resources/limits',
  'compose/deploy/resources',
  'compose/service/deploy',
]);
explains('a way back', 'services: { x: { deploy: { rollback_config: { or<|>der: stop-first } } } }', [
  'compose/deploy/update_config/order',
  'compose/deploy/rollback_config',
  'compose/service/deploy',
]);
explains('a network', 'networks: { n: { inter<|>nal: true } }', ['compose/network/internal']);
explains('an external volume', 'volumes: { v: { exter<|>nal: true } }', ['compose/volume/external']);
explains('a secret', 'secrets: { s: { fi<|>le: a } }', ['compose/secret/file']);
explains('a configuration', 'configs: { c: { con<|>tent: a } }', ['compose/config/content']);
explains('a network of a service', 'services: { x: { networks: { n: { ali<|>ases: [] } } } }', [
  'compose/service-network/aliases',
  'compose/service/networks',
]);
explains('a port in its long form', 'services: { x: { ports: [{ tar<|>get: 80 }] } }', [
  'compose/port/target',
  'compose/service/ports',
]);
explains('a volume in its long form', 'services: { x: { volumes: [{ ty<|>pe: bind }] } }', [
  'compose/service-volume/type',
  'compose/service/volumes',
]);
explains('a secret in its long form', 'services: { x: { secrets: [{ sou<|>rce: s }] } }', [
  'compose/service-secret/source',
  'compose/service/secrets',
]);
explains('what is watched', 'services: { x: { develop: { watch: [{ act<|>ion: sync }] } } }', [
  'compose/develop/watch/action',
  'compose/develop/watch',
  'compose/service/develop',
]);
explains('the log driver', 'services: { x: { logging: { dri<|>ver: local } } }', [
  'compose/logging/driver',
  'compose/service/logging',
]);
explains('an extension', 'x-<|>base: {}', ['compose/top-level/x-']);
explains('a service key inside an extension', 'x-base: { po<|>rts: [] }', ['compose/top-level/x-']);
explains('a variable with the name of a key', 'services: { x: { environment: { po<|>rts: 1 } } }', [
  'compose/service/environment',
]);
explains('a label with the name of an object member', 'services: { x: { labels: { construc<|>tor: { a: 1 } } } }', [
  'compose/service/labels',
]);
explains('a key between documents', '<|>', undefined);
