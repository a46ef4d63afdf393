import { capabilities } from '../compose/values/capabilities';

/** Words that a flag takes on some commands, in the order in which they are offered. */
interface FlagValues {
  readonly commands: RegExp;
  readonly flags: readonly string[];
  readonly values: readonly string[];
}

const runs = /^docker (?:container )?(?:run|create)$/;
const builds = /^docker (?:(?:image |builder )?build|buildx (?:dap |debug )?build)$/;
const services = /^docker service (?:create|update)$/;
const platforms =
  'linux/amd64 linux/arm64 linux/arm/v7 linux/386 linux/ppc64le linux/riscv64 linux/s390x windows/amd64';
const logDrivers = 'json-file local journald syslog none fluentd gelf awslogs gcplogs splunk etwlogs';

/** The first row that fits decides. Where a flag takes names and numbers as well, its words alone stand here. */
const table: readonly FlagValues[] = [
  row(/^docker (?:container )?(?:run|create|update)$/, '--restart', 'no on-failure always unless-stopped'),
  row(/^docker (?:container |compose )?(?:run|create)$|^docker compose up$/, '--pull', 'always missing never'),
  row(runs, '--network --net', 'bridge host none'),
  row(runs, '--ipc', 'private shareable host none'),
  row(runs, '--pid --uts --userns', 'host'),
  row(runs, '--cgroupns', 'private host'),
  row(runs, '--gpus', 'all'),
  row(runs, '--attach', 'stdin stdout stderr'),
  row(runs, '--security-opt', 'no-new-privileges=true seccomp=unconfined apparmor=unconfined label=disable'),
  row(
    /^docker (?:(?:container |compose )?(?:run|create)|service (?:create|update))$/,
    '--cap-add --cap-drop',
    [...capabilities.keys()].join(' '),
  ),
  row(runs, '--log-driver', logDrivers),
  row(services, '--log-driver', logDrivers),
  row(
    /^docker (?:(?:container )?(?:run|create)|(?:image )?build|service (?:create|update))$/,
    '--isolation',
    'process hyperv',
  ),
  row(builds, '--network', 'default host none'),
  row(/^docker (?:buildx )?bake$|^docker buildx imagetools create$/, '--progress', 'auto none plain quiet rawjson tty'),
  row(builds, '--progress', 'auto none plain quiet rawjson tty'),
  row(/^docker buildx history logs$/, '--progress', 'plain rawjson'),
  row(/^docker (?:(?:image |builder |buildx )?build|(?:buildx )?bake)$/, '--call', 'build check outline targets'),
  row(
    /^docker (?:(?:image |builder |buildx |compose )?build|(?:buildx )?bake)$/,
    '--provenance',
    'true false mode=min mode=max',
  ),
  row(/^docker (?:(?:image |builder |buildx |compose )?build|(?:buildx )?bake)$/, '--sbom', 'true false'),
  row(builds, '--output', 'type=docker type=image type=local type=oci type=registry type=tar'),
  row(/^docker buildx create$/, '--driver', 'docker-container kubernetes remote'),
  row(/^docker buildx debug$/, '--on', 'error always'),
  row(/^docker /, '--platform', platforms),
  row(/^docker compose$/, '--progress', 'auto tty plain json quiet'),
  row(/^docker compose$/, '--ansi', 'auto always never'),
  row(/^docker compose pull$/, '--policy', 'missing always'),
  row(/^docker compose down$/, '--rmi', 'all local'),
  row(/^docker compose (?:config|convert)$/, '--format', 'yaml json'),
  row(/^docker compose (?:ps|ls|images|volumes|stats)$/, '--format', 'table json'),
  row(/^docker compose ps$/, '--status', 'created dead exited paused removing restarting running'),
  row(
    /^docker (?:ps|images|info|version|events|history|search|stats|(?:container|image|network|volume|context|node|service|secret|config|plugin|stack) ls)$/,
    '--format',
    'json table',
  ),
  row(/^docker network create$/, '--driver', 'bridge overlay macvlan ipvlan'),
  row(/^docker volume create$/, '--driver', 'local'),
  row(/^docker volume create$/, '--type', 'mount block'),
  row(/^docker volume create$/, '--sharing', 'none readonly onewriter all'),
  row(/^docker volume create$/, '--scope', 'single multi'),
  row(/^docker service create$/, '--mode', 'replicated global replicated-job global-job'),
  row(services, '--restart-condition', 'any on-failure none'),
  row(services, '--update-order --rollback-order', 'stop-first start-first'),
  row(services, '--update-failure-action', 'pause continue rollback'),
  row(services, '--rollback-failure-action', 'pause continue'),
  row(services, '--endpoint-mode', 'vip dnsrr'),
  row(/^docker (?:node update|swarm (?:init|join))$/, '--availability', 'active pause drain'),
  row(/^docker node update$/, '--role', 'worker manager'),
  row(/^docker stack deploy$/, '--resolve-image', 'always changed never'),
  row(/^docker$/, '--log-level', 'debug info warn error fatal'),
];

/** The words that a flag, by its long name, takes; empty where they are names, numbers or paths. */
export function valuesOf(command: string, flag: string): readonly string[] {
  return table.find(({ commands, flags }) => flags.includes(flag) && commands.test(command))?.values ?? [];
}

function row(commands: RegExp, flags: string, values: string): FlagValues {
  return { commands, flags: flags.split(' '), values: values.split(' ') };
}
