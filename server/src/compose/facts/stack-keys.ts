/** Keys of the top that the schema of `docker stack deploy` refuses. */
export const refusedTopKeys: ReadonlySet<string> = new Set(['include', 'models', 'name']);

/** Keys of a service that it refuses. Source: docker/cli, schema 3.13, and its list of forbidden keys. */
export const refusedServiceKeys: ReadonlySet<string> = new Set(
  `annotations attach blkio_config cgroup cpu_count cpu_percent cpu_period cpu_quota cpu_rt_period cpu_rt_runtime
  cpu_shares cpus cpuset develop device_cgroup_rules dns_opt extends gpus group_add label_file mem_limit mem_reservation
  mem_swappiness memswap_limit models oom_kill_disable pids_limit platform post_start pre_start pre_stop profiles
  provider pull_policy pull_refresh_after runtime scale storage_opt use_api_socket uts volumes_from`.split(/\s+/),
);

/** Keys of a service that it reads and drops. */
export const ignoredServiceKeys: ReadonlySet<string> = new Set(
  `build cgroup_parent container_name depends_on devices domainname expose external_links ipc links mac_address
  network_mode pid privileged restart security_opt shm_size userns_mode`.split(/\s+/),
);

/** Where the meaning of a refused or dropped key has its place in Swarm. */
export const swarmPlaces: ReadonlyMap<string, string> = new Map([
  ['cpus', 'deploy.resources.limits.cpus'],
  ['mem_limit', 'deploy.resources.limits.memory'],
  ['mem_reservation', 'deploy.resources.reservations.memory'],
  ['pids_limit', 'deploy.resources.limits.pids'],
  ['restart', 'deploy.restart_policy'],
  ['scale', 'deploy.replicas'],
]);
