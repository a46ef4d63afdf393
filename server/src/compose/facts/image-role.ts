import type { ImageReference } from '../../images/reference';
import type { Service } from '../model/nodes';
import { imageOf } from './image';

const stores = new Set(
  `postgres postgresql postgis pgvector timescaledb timescaledb-ha mysql mysql-server mariadb percona percona-server mongo
  mongodb mongodb-community-server redis redis-stack redis-stack-server valkey memcached elasticsearch opensearch
  cassandra couchdb influxdb neo4j rabbitmq kafka cp-kafka zookeeper cp-zookeeper etcd consul vault minio clickhouse
  clickhouse-server registry`.split(/\s+/),
);

const webServers = new Set(
  'nginx nginx-unprivileged openresty traefik caddy haproxy httpd envoy nginx-proxy'.split(' '),
);

/** True for images of databases, queues, caches and other stores that trust their network. */
export function isDataStore({ repository }: Pick<ImageReference, 'repository'>): boolean {
  return stores.has(baseName(repository)) || repository.endsWith('mssql/server');
}

/** True for the web servers and proxies whose work it is to be reachable. */
export function isWebServer({ repository }: Pick<ImageReference, 'repository'>): boolean {
  return webServers.has(baseName(repository));
}

/** The image of a service as far as it is known. */
export function knownImage(service: Service): ImageReference | undefined {
  return imageOf(service)?.reference;
}

export function baseName(repository: string): string {
  return repository.slice(repository.lastIndexOf('/') + 1).toLowerCase();
}
