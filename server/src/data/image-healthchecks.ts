/** A health check that needs nothing but what an image has. */
export interface ImageHealthcheck {
  /** The words of `test`; `$$` is the dollar of the container's shell. */
  readonly test: readonly string[];
  /** The program that asks, for a title. */
  readonly program: string;
  /** How long the image may take to get ready; absent where that is the blink of an eye. */
  readonly startPeriod?: string;
  /** For a check that costs something. */
  readonly interval?: string;
}

/** What of a service the check depends on. */
export interface CheckedService {
  /** The image without tag. */
  readonly image: string;
  readonly tag: string | undefined;
  /** A variable as the container gets it; `undefined` where it is not set, or nobody knows it. */
  readonly variable: (name: string) => string | undefined;
  /** The words of its command; none where the image brings its own. */
  readonly command: readonly string[];
}

interface Row {
  readonly images: readonly string[];
  readonly check: (service: CheckedService) => ImageHealthcheck | undefined;
}

const rows: readonly Row[] = [
  row('postgres postgis/postgis pgvector/pgvector timescale/timescaledb ghcr.io/immich-app/postgres', {
    test: ['CMD-SHELL', 'pg_isready -h 127.0.0.1 -U $${POSTGRES_USER:-postgres}'],
    program: 'pg_isready',
    startPeriod: '30s',
  }),
  row('mysql percona', {
    test: ['CMD', 'mysqladmin', 'ping', '-h', '127.0.0.1', '--silent'],
    program: 'mysqladmin',
    startPeriod: '60s',
  }),
  row('mariadb', {
    test: ['CMD', 'healthcheck.sh', '--connect', '--innodb_initialized'],
    program: 'healthcheck.sh',
    startPeriod: '60s',
  }),
  row('mongo', {
    test: ['CMD', 'mongosh', '--quiet', '--eval', "db.adminCommand('ping').ok ? quit(0) : quit(2)"],
    program: 'mongosh',
    startPeriod: '30s',
  }),
  { images: names('redis redis/redis-stack redis/redis-stack-server'), check: (service) => ping('redis-cli', service) },
  { images: names('valkey/valkey'), check: (service) => ping('valkey-cli', service) },
  row('rabbitmq', {
    test: ['CMD', 'rabbitmq-diagnostics', '-q', 'ping'],
    program: 'rabbitmq-diagnostics',
    startPeriod: '60s',
    interval: '30s', // each call starts a virtual machine
  }),
  row('apache/kafka', {
    test: ['CMD-SHELL', '/opt/kafka/bin/kafka-broker-api-versions.sh --bootstrap-server localhost:9092 > /dev/null'],
    program: 'kafka-broker-api-versions.sh',
    startPeriod: '60s',
    interval: '15s',
  }),
  {
    images: names('elasticsearch docker.elastic.co/elasticsearch/elasticsearch'),
    check: ({ variable }) =>
      clusterCheck(variable('xpack.security.enabled') === 'false' ? undefined : 'elastic:"$$ELASTIC_PASSWORD"'),
  },
  {
    images: names('opensearchproject/opensearch'),
    check: ({ variable }) =>
      clusterCheck(
        /^(?:1|true)$/i.test(variable('DISABLE_SECURITY_PLUGIN') ?? '')
          ? undefined
          : 'admin:"$$OPENSEARCH_INITIAL_ADMIN_PASSWORD"',
      ),
  },
  {
    images: names('nginx'),
    check: ({ tag }) => http(/-slim$/.test(tag ?? '') ? 'wget' : 'curl', 'http://127.0.0.1/'),
  },
  row('nginxinc/nginx-unprivileged', http('curl', 'http://127.0.0.1:8080/')),
  {
    images: names('httpd'),
    check: ({ tag }) => (/alpine/.test(tag ?? '') ? http('wget', 'http://127.0.0.1/') : undefined),
  },
  row('caddy', http('wget', 'http://127.0.0.1:2019/config/')),
  row('minio/minio quay.io/minio/minio', { test: ['CMD', 'mc', 'ready', 'local'], program: 'mc' }),
  row('couchdb', http('curl', 'http://127.0.0.1:5984/_up')),
  row('cassandra', { ...shell('cqlsh', "cqlsh -e 'describe cluster'"), startPeriod: '120s', interval: '30s' }),
  row('clickhouse clickhouse/clickhouse-server', http('wget', 'http://127.0.0.1:8123/ping')),
  row('neo4j', { ...http('wget', 'http://127.0.0.1:7474'), startPeriod: '60s' }),
  row('getmeili/meilisearch', http('curl', 'http://127.0.0.1:7700/health')),
  row('kibana docker.elastic.co/kibana/kibana', {
    ...http('curl', 'http://127.0.0.1:5601/api/status'),
    startPeriod: '120s',
  }),
  row('mcr.microsoft.com/mssql/server', {
    ...shell(
      'sqlcmd',
      '/opt/mssql-tools18/bin/sqlcmd -C -S localhost -U sa -P "$$MSSQL_SA_PASSWORD" -Q "SELECT 1" -b -o /dev/null',
    ),
    startPeriod: '60s',
  }),
  row('eclipse-mosquitto', shell('mosquitto_sub', "mosquitto_sub -t '$$SYS/#' -C 1 -W 3 > /dev/null")),
  row('prom/prometheus', http('wget', 'http://127.0.0.1:9090/-/healthy')),
  row('prom/alertmanager', http('wget', 'http://127.0.0.1:9093/-/healthy')),
  row('grafana/grafana grafana/grafana-oss', http('wget', 'http://127.0.0.1:3000/api/health')),
  row('registry', http('wget', 'http://127.0.0.1:5000/v2/')),
  row('nextcloud', { ...http('curl', 'http://127.0.0.1/status.php'), startPeriod: '60s' }),
  row('wordpress', { ...http('curl', 'http://127.0.0.1/wp-login.php'), startPeriod: '60s' }),
  row('jenkins/jenkins', { ...http('curl', 'http://127.0.0.1:8080/login'), startPeriod: '120s' }),
  row('gitea/gitea', http('curl', 'http://127.0.0.1:3000/api/healthz')),
  row('hashicorp/vault', {
    test: ['CMD', 'vault', 'status', '-address=http://127.0.0.1:8200'],
    program: 'vault',
  }),
  row('adminer', http('wget', 'http://127.0.0.1:8080/')),
  row('dpage/pgadmin4', { ...http('wget', 'http://127.0.0.1/misc/ping'), startPeriod: '60s' }),
  row('ollama/ollama', { test: ['CMD', 'ollama', 'list'], program: 'ollama' }),
  row('n8nio/n8n', { ...http('wget', 'http://127.0.0.1:5678/healthz'), startPeriod: '30s' }),
];

const byImage = new Map(rows.flatMap(({ images, check }) => images.map((image) => [image, check] as const)));

/** The check that fits what a service runs; `undefined` where none is known. */
export function healthcheckFor(service: CheckedService): ImageHealthcheck | undefined {
  // The PHP of an image for FastCGI answers no request of the web.
  if (/(?:^|-)fpm\b/.test(service.tag ?? '')) return undefined;
  return byImage.get(service.image)?.(service);
}

function row(images: string, check: ImageHealthcheck): Row {
  return { images: names(images), check: () => check };
}

function names(text: string): readonly string[] {
  return text.split(' ');
}

function shell(program: string, line: string): ImageHealthcheck {
  return { test: ['CMD-SHELL', line], program };
}

/** With a password, the answer is a refusal. */
function ping(program: string, { command }: CheckedService): ImageHealthcheck | undefined {
  return command.some((word) => word.includes('requirepass'))
    ? undefined
    : shell(program, `${program} ping | grep PONG`);
}

function http(program: 'curl' | 'wget', url: string): ImageHealthcheck {
  const test =
    program === 'curl' ? ['CMD', 'curl', '-fsS', '-o', '/dev/null', url] : ['CMD', 'wget', '-q', '--spider', url];
  return { test, program };
}

function clusterCheck(user: string | undefined): ImageHealthcheck {
  const ask = user ? `curl -ks -u ${user} https` : 'curl -s http';
  return {
    ...shell('curl', `${ask}://127.0.0.1:9200/_cluster/health | grep -Eq 'green|yellow'`),
    startPeriod: '60s',
    interval: '10s',
  };
}
