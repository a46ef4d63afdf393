import { cardSubject } from '../card-key';
import type { Path } from '../path-at';
import { type Choices, choicesByKey } from './choices';

/** What the text at a place means. */
export type ValueKind =
  | { readonly kind: 'choice'; readonly choices: Choices }
  | {
      readonly kind:
        | 'boolean'
        | 'bytes'
        | 'capability'
        | 'cpus'
        | 'duration'
        | 'image'
        | 'number'
        | 'port'
        | 'port-mapping'
        | 'mount'
        | 'signal'
        | 'user';
    };

/** A value, and the key that takes it. */
export interface Value {
  readonly key: string;
  readonly isItem: boolean;
  readonly value: ValueKind;
}

const simpleKinds: Readonly<Record<string, Exclude<ValueKind['kind'], 'choice'>>> = Object.fromEntries(
  (
    [
      [
        'boolean',
        `service/attach service/init service/oom_kill_disable service/privileged service/read_only service/stdin_open
        service/tty service/use_api_socket build/no_cache build/privileged build/pull depends_on/required
        depends_on/restart env_file/required healthcheck/disable network/attachable network/enable_ipv4
        network/enable_ipv6 network/external network/internal volume/external secret/external config/external
        service-volume/read_only service-volume/bind/create_host_path service-volume/volume/nocopy
        develop/watch/initial_sync hook/privileged hook/per_replica`,
      ],
      [
        'bytes',
        `service/mem_limit service/mem_reservation service/memswap_limit service/shm_size build/shm_size
        deploy/resources/limits/memory deploy/resources/reservations/memory service-volume/tmpfs/size`,
      ],
      ['cpus', 'service/cpus deploy/resources/limits/cpus deploy/resources/reservations/cpus'],
      [
        'duration',
        `service/stop_grace_period service/pull_refresh_after healthcheck/interval healthcheck/timeout
        healthcheck/start_period healthcheck/start_interval deploy/restart_policy/delay deploy/restart_policy/window
        deploy/update_config/delay deploy/update_config/monitor`,
      ],
      [
        'number',
        `service/scale service/cpu_count service/cpu_percent service/cpu_shares service/mem_swappiness
        service/oom_score_adj service/pids_limit healthcheck/retries deploy/replicas deploy/resources/limits/pids
        deploy/restart_policy/max_attempts deploy/update_config/parallelism deploy/update_config/max_failure_ratio
        deploy/placement/max_replicas_per_node service-network/priority service-network/gw_priority service-secret/mode
        service-secret/uid service-secret/gid blkio_config/weight ulimits/soft ulimits/hard`,
      ],
      ['port', 'port/target port/published service/expose'],
      ['image', 'service/image hook/image'],
      ['signal', 'service/stop_signal'],
      ['user', 'service/user hook/user'],
    ] as const
  ).flatMap(([kind, keys]) => keys.split(/\s+/).map((key) => [`compose/${key}`, kind])),
);

/** Kinds of the items of a list, where a single value is none. */
const itemKinds: Readonly<Record<string, Exclude<ValueKind['kind'], 'choice'>>> = {
  'compose/service/cap_add': 'capability',
  'compose/service/cap_drop': 'capability',
  'compose/service/expose': 'port',
  'compose/service/ports': 'port-mapping',
  'compose/service/volumes': 'mount',
};

/** What kind of value belongs at the end of a path; `undefined` for free texts and collections. */
export function valueAt(path: Path): Value | undefined {
  const subject = cardSubject(path);
  if (!subject) return undefined;
  const { key, rest } = subject;
  const isItem = rest.length === 1 && typeof rest[0] === 'number';
  if (rest.length > 0 && !isItem) return undefined;
  const value = kindOf(key, isItem);
  return value && { key, isItem, value };
}

export function kindOf(key: string, isItem: boolean): ValueKind | undefined {
  const choices = choicesByKey.get(key);
  if (choices) return { kind: 'choice', choices };
  const kind = isItem && Object.hasOwn(itemKinds, key) ? itemKinds[key] : simpleKinds[key];
  return kind && { kind };
}
