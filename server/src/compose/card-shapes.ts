/** What a place of a Compose file holds, as far as cards speak of it. Free values have no shape. */
export type Shape = Keys | Names | Items;

/** A mapping whose keys have cards, each below `prefix`. */
export interface Keys {
  readonly kind: 'keys';
  readonly prefix: string;
  readonly inside: ReadonlyMap<string, Shape>;
  readonly items?: never;
}

/** A mapping whose keys the user chooses; a list of such names may stand in its place. */
interface Names {
  readonly kind: 'names';
  readonly each: Shape;
  readonly items?: never;
}

interface Items {
  readonly kind: 'items';
  readonly items: Shape;
}

const grant = listOf(keys('compose/service-secret'));

const build = keys('compose/build', { secrets: grant, ulimits: names(keys('compose/ulimits')) });

/** Rolling back takes the same keys. */
const updateConfig = keys('compose/deploy/update_config');

const deploy = keys('compose/deploy', {
  placement: keys('compose/deploy/placement', { preferences: listOf(keys('compose/deploy/placement/preferences')) }),
  resources: keys('compose/deploy/resources', {
    limits: keys('compose/deploy/resources/limits'),
    reservations: keys('compose/deploy/resources/reservations', {
      devices: listOf(keys('compose/deploy/resources/reservations/devices')),
    }),
  }),
  restart_policy: keys('compose/deploy/restart_policy'),
  rollback_config: updateConfig,
  update_config: updateConfig,
});

const volumeMount = keys('compose/service-volume', {
  bind: keys('compose/service-volume/bind'),
  image: keys('compose/service-volume/image'),
  tmpfs: keys('compose/service-volume/tmpfs'),
  volume: keys('compose/service-volume/volume'),
});

const hooks = listOf(keys('compose/hook'));

const service = keys('compose/service', {
  blkio_config: keys('compose/blkio_config'),
  build,
  configs: grant,
  credential_spec: keys('compose/credential_spec'),
  depends_on: names(keys('compose/depends_on')),
  deploy,
  develop: keys('compose/develop', { watch: listOf(keys('compose/develop/watch')) }),
  devices: listOf(keys('compose/device')),
  env_file: listOf(keys('compose/env_file')),
  extends: keys('compose/extends'),
  gpus: listOf(keys('compose/gpus')),
  healthcheck: keys('compose/healthcheck'),
  logging: keys('compose/logging'),
  models: names(keys('compose/service-model')),
  networks: names(keys('compose/service-network')),
  ports: listOf(keys('compose/port')),
  post_start: hooks,
  pre_start: hooks,
  pre_stop: hooks,
  provider: keys('compose/provider'),
  secrets: grant,
  ulimits: names(keys('compose/ulimits')),
  volumes: listOf(volumeMount),
});

const network = keys('compose/network', {
  ipam: keys('compose/network/ipam', { config: listOf(keys('compose/network/ipam/config')) }),
});

export const topLevel: Shape = keys('compose/top-level', {
  configs: names(keys('compose/config')),
  include: listOf(keys('compose/include')),
  models: names(keys('compose/model')),
  networks: names(network),
  secrets: names(keys('compose/secret')),
  services: names(service),
  volumes: names(keys('compose/volume')),
});

function keys(prefix: string, inside: Readonly<Record<string, Shape>> = {}): Keys {
  return { kind: 'keys', prefix, inside: new Map(Object.entries(inside)) };
}

function names(each: Shape): Names {
  return { kind: 'names', each };
}

function listOf(items: Shape): Items {
  return { kind: 'items', items };
}
