import { type ImageReference, imageName } from './reference';

/**
 * Well-known images, each with a tag that its publisher maintains on 22 November 2026: one version,
 * in the variant that people get without a tag. Life-cycle dates: endoflife.date (MIT), read on 2026-08-22.
 */
const maintainedTags = {
  almalinux: '10',
  alpine: '3.24',
  amazoncorretto: '25',
  amazonlinux: '2023',
  caddy: '2.11',
  debian: '13',
  'eclipse-temurin': '25',
  elasticsearch: '9.5',
  fedora: '44',
  golang: '1.27',
  gradle: '9.7',
  'grafana/grafana': '13.2',
  haproxy: '3.4',
  httpd: '2.4',
  mariadb: '12.3',
  maven: '3.9',
  memcached: '1.6',
  mongo: '8.3',
  mysql: '9.7',
  nginx: '1.30',
  'nginxinc/nginx-unprivileged': '1.30',
  node: '24',
  php: '8.5',
  postgres: '18',
  python: '3.14',
  rabbitmq: '4.3',
  redis: '8.10',
  ruby: '4.0',
  rust: '1.98',
  tomcat: '11.0',
  traefik: 'v3.7',
  ubuntu: '26.04',
  'valkey/valkey': '9.1',
  'mcr.microsoft.com/dotnet/aspnet': '10.0',
  'mcr.microsoft.com/dotnet/runtime': '10.0',
  'mcr.microsoft.com/dotnet/sdk': '10.0',
  'mcr.microsoft.com/windows/nanoserver': 'ltsc2025',
  'mcr.microsoft.com/windows/servercore': 'ltsc2025',
} as const;

const maintained: ReadonlyMap<string, string> = new Map(Object.entries(maintainedTags));

/** Official images without a row above: enough to tell an image from a misspelt stage. */
const otherOfficialImages: ReadonlySet<string> = new Set(
  `archlinux bash buildpack-deps busybox cassandra centos composer consul couchdb dart docker drupal elixir erlang flink
  gcc ghost hello-world influxdb jetty joomla julia kibana kong logstash mediawiki nats neo4j nextcloud openjdk
  oraclelinux perl phpmyadmin pypy r-base redmine registry rockylinux solr sonarqube swift telegraf vault wordpress
  zookeeper`.split(/\s+/),
);

export interface KnownImage {
  /** A maintained tag; `undefined` where we know the image by name alone. */
  readonly tag: string | undefined;
}

/** What we know about an image, however its Docker Hub name is written. */
export function knownImage(image: Pick<ImageReference, 'registry' | 'repository'>): KnownImage | undefined {
  const name = imageName(image);
  const tag = maintained.get(name);
  return tag !== undefined || otherOfficialImages.has(name) ? { tag } : undefined;
}

/** Publishers that give away nothing but `latest` and its like: only a digest would hold such an image. */
export function hasMovingTagsOnly(image: Pick<ImageReference, 'registry' | 'repository'>): boolean {
  return /^(?:cgr\.dev\/chainguard|gcr\.io\/distroless)\//.test(imageName(image));
}
