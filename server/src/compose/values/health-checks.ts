/** Images that bring a health check of their own, by name without tag. */
const checkedImages = new Set(
  `adguard/adguardhome apache/superset axllent/mailpit containrrr/watchtower filebrowser/filebrowser
  ghcr.io/immich-app/immich-machine-learning ghcr.io/immich-app/immich-server ghcr.io/immich-app/postgres gitlab/gitlab-ce
  gitlab/gitlab-ee gotify/server jellyfin/jellyfin kong localstack/localstack louislam/uptime-kuma pihole/pihole
  vaultwarden/server`.split(/\s+/),
);

/** Images of which it is known that they bring none. */
const uncheckedImages = new Set(
  `alpine apache/kafka busybox caddy cassandra debian elasticsearch golang haproxy httpd mariadb memcached minio/minio
  mongo mysql nginx nginxinc/nginx-unprivileged node php postgres python rabbitmq redis ruby traefik traefik/whoami ubuntu
  valkey/valkey`.split(/\s+/),
);

/** Whether an image brings a health check; `undefined` where nobody knows. */
export function hasOwnHealthCheck(imageName: string): boolean | undefined {
  if (checkedImages.has(imageName)) return true;
  return uncheckedImages.has(imageName) ? false : undefined;
}

/** Images whose program takes connections some time after it starts. */
const slowImages = new Set(
  `postgres mysql mariadb mongo mcr.microsoft.com/mssql/server rabbitmq apache/kafka confluentinc/cp-kafka elasticsearch
  docker.elastic.co/elasticsearch/elasticsearch opensearchproject/opensearch redis valkey/valkey cassandra`.split(
    /\s+/,
  ),
);

export function startsSlowly(imageName: string): boolean {
  return slowImages.has(imageName);
}
