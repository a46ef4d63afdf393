import { type ImageReference, imageName } from '../../images/reference';
import { versionOf } from '../../images/tags';

/** A program that keeps data in a directory of its container. */
export interface DataStore {
  /** The directories that it may use, by version; the first one is the usual one. */
  readonly directories: readonly string[];
  /** Two processes on one directory destroy it. */
  readonly isExclusive: boolean;
  /** First words of a command that starts the server; flags alone start it too. */
  readonly servers: readonly string[];
}

/** image | directories | program, with `*` where several processes may share the directory */
const rows = `
mysql|/var/lib/mysql|mysqld
mariadb|/var/lib/mysql|mariadbd mysqld
mongo|/data/db|mongod
redis|/data|redis-server
valkey/valkey|/data|valkey-server
elasticsearch|/usr/share/elasticsearch/data|
docker.elastic.co/elasticsearch/elasticsearch|/usr/share/elasticsearch/data|
rabbitmq|/var/lib/rabbitmq|rabbitmq-server
mcr.microsoft.com/mssql/server|/var/opt/mssql|/opt/mssql/bin/sqlservr
influxdb|/var/lib/influxdb2 /var/lib/influxdb /var/lib/influxdb3|influxd
minio/minio|/data|*
quay.io/minio/minio|/data|*
grafana/grafana|/var/lib/grafana|*
grafana/grafana-oss|/var/lib/grafana|*
prom/prometheus|/prometheus|
neo4j|/data|neo4j
cassandra|/var/lib/cassandra|cassandra
registry|/var/lib/registry|*
`;

const stores: ReadonlyMap<string, DataStore> = new Map(
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [name = '', directories = '', programs = ''] = row.split('|');
      const servers = programs.split(' ').filter((word) => word !== '' && word !== '*');
      return [name, { directories: directories.split(' '), isExclusive: programs !== '*', servers }];
    }),
);

/** The store that an image holds, with the directories of its version. */
export function dataStoreOf(image: ImageReference): DataStore | undefined {
  const name = imageName(image);
  if (name !== 'postgres') return stores.get(name);
  const major = postgresMajor(image);
  const [old, current] = ['/var/lib/postgresql/data', '/var/lib/postgresql'];
  const directories = major === undefined ? [current, old] : [major >= 18 ? current : old];
  return { directories, isExclusive: true, servers: ['postgres'] };
}

/** The first number of the official image's tag; `undefined` for other images and for tags without one. */
export function postgresMajor(image: ImageReference): number | undefined {
  const version = imageName(image) === 'postgres' ? versionOf(image) : undefined;
  return version === undefined ? undefined : Number.parseInt(version, 10);
}
