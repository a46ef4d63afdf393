import { type ImageReference, imageName } from '../../images/reference';

/** Images that bring a health check of their own, as far as we know. */
const withCheck = new Set(
  `gitlab/gitlab-ce gitlab/gitlab-ee louislam/uptime-kuma vaultwarden/server pihole/pihole jellyfin/jellyfin
  axllent/mailpit itzg/minecraft-server plexinc/pms-docker ghcr.io/immich-app/immich-server
  ghcr.io/immich-app/immich-machine-learning ghcr.io/immich-app/postgres mailhog/mailhog nextcloud/all-in-one
  mattermost/mattermost-team-edition mattermost/mattermost-enterprise-edition netdata/netdata portainer/agent
  syncthing/syncthing linuxserver/plex`.split(/\s+/),
);

/** The words of a check that needs nothing but what the image has. `$$` is the dollar of the container's shell. */
const checks: ReadonlyMap<string, readonly string[]> = new Map([
  ['postgres', ['CMD-SHELL', 'pg_isready -h 127.0.0.1 -U $${POSTGRES_USER:-postgres}']],
  ['mariadb', ['CMD', 'healthcheck.sh', '--connect', '--innodb_initialized']],
  ['mysql', ['CMD', 'mysqladmin', 'ping', '-h', '127.0.0.1', '--silent']],
  ['mongo', ['CMD', 'mongosh', '--quiet', '--eval', "db.adminCommand('ping').ok"]],
  ['redis', ['CMD-SHELL', 'redis-cli ping | grep PONG']],
  ['valkey/valkey', ['CMD-SHELL', 'valkey-cli ping | grep PONG']],
  ['rabbitmq', ['CMD', 'rabbitmq-diagnostics', '-q', 'ping']],
]);

export function hasOwnCheck(image: ImageReference): boolean {
  return withCheck.has(imageName(image));
}

/** The words of a check that fits the image. */
export function checkFor(image: ImageReference): readonly string[] | undefined {
  return checks.get(imageName(image));
}
