import { type ImageReference, imageName } from '../../images/reference';

/** Images that bring a health check of their own, as far as we know. */
const withCheck = new Set(
  `gitlab/gitlab-ce gitlab/gitlab-ee louislam/uptime-kuma vaultwarden/server pihole/pihole jellyfin/jellyfin
  axllent/mailpit itzg/minecraft-server plexinc/pms-docker ghcr.io/immich-app/immich-server
  ghcr.io/immich-app/immich-machine-learning ghcr.io/immich-app/postgres mailhog/mailhog nextcloud/all-in-one
  mattermost/mattermost-team-edition mattermost/mattermost-enterprise-edition netdata/netdata portainer/agent
  syncthing/syncthing linuxserver/plex`.split(/\s+/),
);

export function hasOwnCheck(image: ImageReference): boolean {
  return withCheck.has(imageName(image));
}
