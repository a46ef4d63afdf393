/** Values that a key takes, each with what it does; its first line stands in hovers and behind completions. */
export type Choices = ReadonlyMap<string, string>;

const restart = choices({
  no: 'is not started again when it ends',
  always: 'is started again whenever it ends, and with the daemon',
  'unless-stopped': 'is started again whenever it ends, but stays down once someone stopped it',
  'on-failure': 'is started again when it ends with an error; `on-failure:5` gives up after five times',
});

const pullPolicy = choices({
  always: 'the registry is asked on every `up`',
  never: 'only a local image will do; without one, `up` fails',
  missing: 'pulled where no local image has the name (default); `latest` is not refreshed',
  if_not_present: 'an older name of `missing`',
  build: 'built here, even where a local image has the name',
  daily: 'pulled again once the local image is a day old',
  weekly: 'pulled again once the local image is a week old',
  refresh: 'pulled again once `pull_refresh_after` is over',
});

const condition = choices({
  service_started: 'running is enough (default)',
  service_healthy: 'its health check succeeded',
  service_completed_successfully: 'it ran to its end with 0',
});

const networkMode = choices({
  host: 'shares the network of the host: no own address, `ports` has no effect',
  none: 'no network but loopback',
  bridge: 'the default bridge of the engine, without names of other services',
});

const isolation = choices({
  default: 'what the daemon is set to',
  process: 'shares the kernel of the Windows host',
  hyperv: 'a small virtual machine of its own',
});

const driverOfNetwork = choices({
  bridge: 'a network of its own on one host (default)',
  overlay: 'spans the nodes of a swarm',
  macvlan: 'each container appears with a hardware address of its own in the local network',
  ipvlan: 'each container appears with an address of its own behind the hardware address of the host',
});

const logDriver = choices({
  'json-file': 'JSON lines on the host (default); grows without end unless `max-size` is set',
  local: 'a compact format that rotates by itself: 100 MB a container',
  journald: 'the journal of systemd',
  syslog: 'a syslog server',
  none: 'nothing is kept; `docker logs` shows nothing',
  fluentd: 'a Fluentd or Fluent Bit collector',
  gelf: 'a Graylog endpoint',
  awslogs: 'Amazon CloudWatch',
  gcplogs: 'Google Cloud Logging',
  splunk: 'the HTTP event collector of Splunk',
  etwlogs: 'event tracing of Windows',
});

const order = choices({
  'stop-first': 'the old task ends before the new one starts (default)',
  'start-first': 'the new task starts before the old one ends',
});

const updateConfig = {
  order,
  failure_action: choices({
    pause: 'the rollout halts (default)',
    continue: 'the rollout goes on',
    rollback: 'the old state comes back',
  }),
};

const privateOrHost = (what: string) =>
  choices({ host: `shares the ${what} of the host`, private: `a ${what} of its own` });

const gpuCapabilities = choices({
  gpu: 'any GPU',
  nvidia: 'a GPU of NVIDIA',
  compute: 'CUDA and OpenCL',
  utility: '`nvidia-smi` and NVML',
  graphics: 'OpenGL and Vulkan',
  video: 'the video codecs',
  display: 'drawing on a screen',
});

/** By the card key of the key that takes them; items of its list take them too. */
export const choicesByKey: ReadonlyMap<string, Choices> = new Map([
  ['compose/service/restart', restart],
  ['compose/service/pull_policy', pullPolicy],
  ['compose/depends_on/condition', condition],
  ['compose/service/network_mode', networkMode],
  [
    'compose/service/ipc',
    choices({
      private: 'shared memory and semaphores of its own',
      shareable: 'of its own, and others may join by `service:` or `container:`',
      host: 'shares those of the host',
      none: 'no `/dev/shm` at all',
    }),
  ],
  ['compose/service/pid', choices({ host: 'sees and may signal every process of the host' })],
  ['compose/service/cgroup', privateOrHost('cgroup namespace')],
  ['compose/service/uts', choices({ host: 'shares the host name of the host' })],
  ['compose/service/userns_mode', choices({ host: 'user numbers are those of the host, despite remapping' })],
  ['compose/service/isolation', isolation],
  ['compose/build/isolation', isolation],
  ['compose/service/gpus', choices({ all: 'every GPU of the host' })],
  [
    'compose/service/security_opt',
    choices({
      'no-new-privileges=true': 'set-user-ID programs give no more rights',
      'seccomp=unconfined': 'every system call is allowed',
      'apparmor=unconfined': 'no AppArmor profile',
      'label=disable': 'no SELinux separation',
    }),
  ],
  [
    'compose/build/network',
    choices({
      default: 'the network of the builder',
      none: '`RUN` has no network',
      host: '`RUN` shares the network of the builder’s host',
    }),
  ],
  [
    'compose/build/entitlements',
    choices({
      'network.host': 'allows `RUN --network=host`',
      'security.insecure': 'allows `RUN --security=insecure`',
    }),
  ],
  [
    'compose/deploy/mode',
    choices({
      replicated: 'so many tasks as `replicas` says (default)',
      global: 'one task on each node',
      'replicated-job': 'tasks that end, so many as `replicas` says',
      'global-job': 'a task that ends, on each node',
    }),
  ],
  [
    'compose/deploy/endpoint_mode',
    choices({
      vip: 'one virtual address spreads the requests (default)',
      dnsrr: 'the name resolves to the address of each task',
    }),
  ],
  [
    'compose/deploy/restart_policy/condition',
    choices({
      any: 'started again whenever it ends (default of Swarm)',
      'on-failure': 'started again when it ends with an error',
      none: 'is not started again',
    }),
  ],
  ['compose/deploy/update_config/order', updateConfig.order],
  ['compose/deploy/update_config/failure_action', updateConfig.failure_action],
  ['compose/deploy/resources/reservations/devices/capabilities', gpuCapabilities],
  ['compose/gpus/capabilities', gpuCapabilities],
  [
    'compose/develop/watch/action',
    choices({
      sync: 'copies changed files into the container',
      rebuild: 'builds the image and replaces the container',
      restart: 'restarts the container',
      'sync+restart': 'copies changed files, then restarts the container',
      'sync+exec': 'copies changed files, then runs the command of `exec` in the container',
    }),
  ],
  ['compose/env_file/format', choices({ raw: 'keeps quotes and `$` as they are' })],
  ['compose/network/driver', driverOfNetwork],
  ['compose/volume/driver', choices({ local: 'a directory of the engine, or what its options mount (default)' })],
  ['compose/logging/driver', logDriver],
  [
    'compose/port/protocol',
    choices({ tcp: 'the default', udp: 'datagrams, for instance DNS', sctp: 'rare; the kernel must know it' }),
  ],
  [
    'compose/port/mode',
    choices({
      ingress: 'Swarm spreads it over all nodes (default)',
      host: 'each node publishes its own task only',
    }),
  ],
  [
    'compose/service-volume/type',
    choices({
      volume: 'a volume of the engine',
      bind: 'a file or directory of the host',
      tmpfs: 'memory that is gone with the container',
      image: 'the files of an image, read-only',
      npipe: 'a named pipe of Windows',
      cluster: 'a volume of a Swarm cluster',
    }),
  ],
  [
    'compose/service-volume/bind/propagation',
    choices({
      rprivate: 'mounts made below it later stay on their side (default)',
      private: 'the same, without those below those',
      rshared: 'mounts made below it later appear on both sides',
      shared: 'the same, without those below those',
      rslave: 'mounts made later on the host appear here, not the other way',
      slave: 'the same, without those below those',
    }),
  ],
  [
    'compose/service-volume/bind/selinux',
    choices({
      z: 'relabelled so that several containers may use it',
      Z: 'relabelled for this container alone',
    }),
  ],
  [
    'compose/service-volume/bind/recursive',
    choices({
      enabled: 'mounts below it come along, read-only where the kernel can (default)',
      disabled: 'mounts below it stay away',
      writable: 'mounts below it come along, writable',
      readonly: 'mounts below it come along, read-only or not at all',
    }),
  ],
]);

/** Words that other YAML readers take for a truth value. */
export function quotedChoice(value: string): string {
  return value === 'no' ? '"no"' : value;
}

function choices(meanings: Readonly<Record<string, string>>): Choices {
  return new Map(Object.entries(meanings));
}
