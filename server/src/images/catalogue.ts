/** What is known of an image whatever its tag. */
export interface CataloguedImage {
  /** What it holds, as a name that a version can follow. */
  readonly title: string;
  /** Who runs in it. */
  readonly user: string;
  /** Accounts that exist in it beside root, with their number. */
  readonly accounts: readonly string[];
  /** Where it listens by default. */
  readonly ports: string | undefined;
  readonly entrypoint: string | undefined;
  /** What people get wrong. */
  readonly watchOut: string | undefined;
}

/** State of 22 November 2026: name | title | user | accounts | ports | entrypoint | what people get wrong */
const rows = `
alpine|Alpine Linux|root||||musl instead of glibc: programs built for glibc do not start. It has no \`bash\` and no \`curl\`.
debian|Debian|root||||
ubuntu|Ubuntu|root|ubuntu (1000)|||from 24.04 on the user \`ubuntu\` holds 1000, so \`useradd -u 1000\` fails.
busybox|BusyBox, a shell and small tools|root||||it has no CA certificates.
fedora|Fedora|root||||
rockylinux|Rocky Linux|root||||this repository stands still since 2023; \`rockylinux/rockylinux\` is kept up.
rockylinux/rockylinux|Rocky Linux|root||||
almalinux|AlmaLinux|root||||
amazonlinux|Amazon Linux|root||||\`curl-minimal\` is installed, so installing \`curl\` conflicts.
oraclelinux|Oracle Linux|root||||
centos|CentOS|root||||its package mirrors are gone; \`quay.io/centos/centos:stream10\` is kept up.
archlinux|Arch Linux|root||||only amd64. Update with \`pacman -Syu\`, never with \`-Sy\` alone.
opensuse/leap|openSUSE Leap|root||||
registry.access.redhat.com/ubi8/ubi|Red Hat UBI 8|root||||
registry.access.redhat.com/ubi9/ubi|Red Hat UBI 9|root||||
registry.access.redhat.com/ubi9/ubi-minimal|Red Hat UBI 9, minimal|root||||it has \`microdnf\`, not \`dnf\`.
registry.access.redhat.com/ubi9/ubi-micro|Red Hat UBI 9, micro|root||||it has no package manager.
buildpack-deps|compilers and development headers|root||||very large; meant for build stages.
gcr.io/distroless/static-debian13|distroless base for static programs|root, as nonroot 65532 in the tag \`nonroot\`|nonroot (65532)|||it has no shell: \`RUN\` and shell forms fail.
gcr.io/distroless/static-debian12|distroless base for static programs|root, as nonroot 65532 in the tag \`nonroot\`|nonroot (65532)|||it has no shell: \`RUN\` and shell forms fail.
gcr.io/distroless/base-debian13|distroless base with glibc and OpenSSL|root, as nonroot 65532 in the tag \`nonroot\`|nonroot (65532)|||it has no shell: \`RUN\` and shell forms fail.
gcr.io/distroless/base-debian12|distroless base with glibc and OpenSSL|root, as nonroot 65532 in the tag \`nonroot\`|nonroot (65532)|||it has no shell: \`RUN\` and shell forms fail.
gcr.io/distroless/cc-debian12|distroless base with glibc and libstdc++|root, as nonroot 65532 in the tag \`nonroot\`|nonroot (65532)|||it has no shell: \`RUN\` and shell forms fail.
mcr.microsoft.com/windows/servercore|Windows Server Core|ContainerAdministrator||||the host must be as new as the image, or newer.
mcr.microsoft.com/windows/nanoserver|Windows Nano Server|ContainerUser||||it has no PowerShell and no MSI.
node|Node.js|root|node (1000)||docker-entrypoint.sh|as PID 1 Node ignores SIGTERM without a handler, so \`docker stop\` kills it after ten seconds.
python|Python|root||||without \`PYTHONUNBUFFERED=1\` output may appear late.
golang|Go toolchain|root||||meant for build stages. A newer \`go\` line in \`go.mod\` fails, since \`GOTOOLCHAIN=local\` is set.
ruby|Ruby|root||||
rust|Rust toolchain|root||||meant for build stages.
php|PHP|root|www-data (33)||docker-php-entrypoint|no \`php.ini\` is active: copy \`php.ini-production\` yourself.
perl|Perl|root||||
elixir|Elixir|root||||
erlang|Erlang/OTP|root||||
eclipse-temurin|Eclipse Temurin, Java|root|||/__cacert_entrypoint.sh|
amazoncorretto|Amazon Corretto, Java|root||||
openjdk|OpenJDK early access, Java|root||||deprecated: release tags get no fixes. \`eclipse-temurin\` is the usual successor.
ibm-semeru-runtimes|IBM Semeru, Java on OpenJ9|root||||flags of HotSpot are ignored or refused.
mcr.microsoft.com/openjdk/jdk|Microsoft Build of OpenJDK|root||||
maven|Maven|root|||/usr/local/bin/mvn-entrypoint.sh|a volume on \`/root/.m2\` hides files that the build put there.
gradle|Gradle|root|gradle (1000)|||the daemon serves nobody in a build: \`--no-daemon\`.
composer|Composer for PHP|root|||/docker-entrypoint.sh|it brings its own PHP; better copy its program into your PHP image.
swift|Swift toolchain|root||||
dart|Dart SDK|root||||
julia|Julia|root||||
gcc|GCC compilers|root||||
oven/bun|Bun|root|bun (1000)||docker-entrypoint.sh|
denoland/deno|Deno|root|deno (1993)||docker-entrypoint.sh|the entry point takes the first word for a sub-command of Deno.
mcr.microsoft.com/dotnet/sdk|.NET SDK|root|app (1654)|||meant for build stages. From 10.0 on the plain tag is Ubuntu, no longer Debian.
mcr.microsoft.com/dotnet/aspnet|ASP.NET Core runtime|root|app (1654)|8080||since 8.0 it listens on 8080, no longer on 80.
mcr.microsoft.com/dotnet/runtime|.NET runtime|root|app (1654)|||
mcr.microsoft.com/dotnet/framework/aspnet|ASP.NET on Windows|ContainerAdministrator||80||runs on Windows hosts only.
nginx|nginx|root, workers as nginx (101)|nginx (101)|80|/docker-entrypoint.sh|
nginxinc/nginx-unprivileged|nginx without root|nginx (101)|nginx (101)|8080|/docker-entrypoint.sh|
httpd|Apache HTTP Server|root, workers as www-data|www-data (33)|80||the Debian build has neither \`curl\` nor \`wget\`.
caddy|Caddy web server|root||80, 443, 2019||certificates lie in \`/data\`, which is no volume until you mount one.
traefik|Traefik proxy|root||80|/entrypoint.sh|it exposes every container unless \`exposedByDefault\` is off.
haproxy|HAProxy|haproxy (99)|haproxy (99)||docker-entrypoint.sh|it ships no configuration, and ends at once without one.
envoyproxy/envoy|Envoy proxy|root, then envoy (101)|envoy (101)||/docker-entrypoint.sh|
kong|Kong gateway|kong|kong|8000, 8443|/docker-entrypoint.sh|never publish the administration port 8001.
postgres|PostgreSQL|root at the start, then postgres (999)|postgres (999)|5432|docker-entrypoint.sh|from 18 on mount \`/var/lib/postgresql\`; the old \`…/data\` stops it with an error.
pgvector/pgvector|PostgreSQL with pgvector|root at the start, then postgres (999)|postgres (999)|5432|docker-entrypoint.sh|run \`CREATE EXTENSION vector\` yourself.
timescale/timescaledb|TimescaleDB|root at the start, then postgres (70)|postgres (70)|5432|docker-entrypoint.sh|
mysql|MySQL|root at the start, then mysql (999)|mysql (999)|3306|docker-entrypoint.sh|\`latest\` is the innovation line; \`lts\` or a version is what a server wants.
mariadb|MariaDB|root at the start, then mysql (999)|mysql (999)|3306|docker-entrypoint.sh|since 11 the programs are called \`mariadb-…\`, no longer \`mysql…\`.
percona|Percona Server|mysql (1001)|mysql (1001)|3306|/docker-entrypoint.sh|
mongo|MongoDB|root at the start, then mongodb (999)|mongodb (999)|27017|docker-entrypoint.sh|no password is set by default.
redis|Redis|root at the start, then redis (999)|redis (999)|6379|docker-entrypoint.sh|no password is set, and protected mode is off.
valkey/valkey|Valkey|root at the start, then valkey (999)|valkey (999)|6379|docker-entrypoint.sh|
memcached|Memcached|memcache (11211)|memcache (11211)|11211|docker-entrypoint.sh|it asks nobody for a password.
cassandra|Cassandra|root at the start, then cassandra (999)|cassandra (999)|9042, 7000|docker-entrypoint.sh|
couchdb|CouchDB|root at the start, then couchdb (5984)|couchdb (5984)|5984|/docker-entrypoint.sh|it refuses to start without an administrator.
neo4j|Neo4j|root at the start, then neo4j (7474)|neo4j (7474)|7474, 7687|/startup/docker-entrypoint.sh|
influxdb|InfluxDB|root at the start, then influxdb (1000)|influxdb (1000)|8086|/entrypoint.sh|\`latest\` may move to another data format: name a version.
clickhouse/clickhouse-server|ClickHouse|root at the start, then clickhouse (101)|clickhouse (101)|8123, 9000|/entrypoint.sh|
mcr.microsoft.com/mssql/server|SQL Server|mssql (10001)|mssql (10001)|1433||only amd64; volumes must belong to 10001.
elasticsearch|Elasticsearch|elasticsearch (1000)|elasticsearch (1000)|9200, 9300|docker-entrypoint.sh|there is no \`latest\`; TLS and passwords are on.
opensearchproject/opensearch|OpenSearch|opensearch (1000)|opensearch (1000)|9200, 9300||
kibana|Kibana|kibana (1000)|kibana (1000)|5601||its version must equal that of Elasticsearch.
logstash|Logstash|logstash (1000)|logstash (1000)|5044, 9600|docker-entrypoint|
solr|Solr|solr (8983)|solr (8983)|8983|docker-entrypoint.sh|
getmeili/meilisearch|Meilisearch|root||7700||
rabbitmq|RabbitMQ|root at the start, then rabbitmq (999)|rabbitmq (999)|5672|docker-entrypoint.sh|data is stored under the host name: set one.
apache/kafka|Kafka|appuser (1000)|appuser (1000)|9092||one \`KAFKA_*\` variable drops the whole default configuration.
nats|NATS|root||4222, 8222||the plain tag has no shell.
eclipse-mosquitto|Mosquitto MQTT broker|mosquitto (1883)|mosquitto (1883)|1883|/docker-entrypoint.sh|until a listener is configured only its own container can connect.
zookeeper|ZooKeeper|root at the start, then zookeeper (1000)|zookeeper (1000)|2181|/docker-entrypoint.sh|
prom/prometheus|Prometheus|nobody (65534)|nobody (65534)|9090|/bin/prometheus|an own \`CMD\` replaces all default flags.
grafana/grafana|Grafana|grafana (472)|grafana (472)|3000|/run.sh|
grafana/loki|Loki|loki (10001)|loki (10001)|3100|/usr/bin/loki|since 3.6 it has no shell and no \`wget\`.
telegraf|Telegraf|root at the start, then telegraf|telegraf|8125/udp|/entrypoint.sh|
wordpress|WordPress|root, workers as www-data|www-data (33)|80|docker-entrypoint.sh|the program lies in the volume, so a newer image does not update the site.
drupal|Drupal|root, workers as www-data|www-data (33)|80|docker-php-entrypoint|
joomla|Joomla|root, workers as www-data|www-data (33)|80|/entrypoint.sh|
ghost|Ghost|root at the start, then node (1000)|node (1000)|2368|docker-entrypoint.sh|
nextcloud|Nextcloud|root, workers as www-data|www-data (33)|80|/entrypoint.sh|one major version an upgrade, no more.
sonarqube|SonarQube|sonarqube (1000)|sonarqube (1000)|9000|/opt/sonarqube/docker/entrypoint.sh|
jenkins/jenkins|Jenkins|jenkins (1000)|jenkins (1000)|8080, 50000|/usr/local/bin/jenkins.sh|
gitlab/gitlab-ce|GitLab|root||22, 80, 443||
registry|image registry|root||5000|/entrypoint.sh|no password is asked for by default.
docker|Docker client, or engine in a container|root||||the engine inside needs \`--privileged\`.
quay.io/keycloak/keycloak|Keycloak|1000||8080, 9000|/opt/keycloak/bin/kc.sh|it has no \`curl\`; health answers on 9000.
hashicorp/vault|Vault|root at the start, then vault (100)|vault (100)|8200|docker-entrypoint.sh|the default command is the development server, in memory.
hashicorp/consul|Consul|root at the start, then consul (100)|consul (100)|8500|docker-entrypoint.sh|the default command is development mode.
hashicorp/terraform|Terraform|root|||/bin/terraform|
tomcat|Tomcat|root||8080||\`webapps\` is empty, so \`/\` answers 404.
jetty|Jetty|jetty (999)|jetty (999)|8080|/docker-entrypoint.sh|
phpmyadmin|phpMyAdmin|root, workers as www-data|www-data (33)|80|/docker-entrypoint.sh|
adminer|Adminer|adminer|adminer|8080|entrypoint.sh|
localstack/localstack|LocalStack|root||4566|docker-entrypoint.sh|
ollama/ollama|Ollama|root||11434|/bin/ollama|
n8nio/n8n|n8n|node (1000)|node (1000)|5678|/docker-entrypoint.sh|
docker/dockerfile|Dockerfile frontend|root||||
hello-world|test of the installation|root||||
`;

let known: ReadonlyMap<string, CataloguedImage> | undefined;

/** What we know of an image by its name, without tag. */
export function cataloguedImage(name: string): CataloguedImage | undefined {
  return catalogue().get(name);
}

/** The names of all images that we know something of, those of distributions first. */
export function cataloguedNames(): readonly string[] {
  return [...catalogue().keys()];
}

function catalogue(): ReadonlyMap<string, CataloguedImage> {
  known ??= new Map(rows.trim().split('\n').map(readRow));
  return known;
}

function readRow(row: string): [string, CataloguedImage] {
  const [name = '', title = '', user = '', accounts = '', ports, entrypoint, watchOut] = row
    .split('|')
    .map((cell) => cell.trim());
  return [
    name,
    {
      title,
      user,
      accounts: accounts ? accounts.split(', ') : [],
      ports: ports || undefined,
      entrypoint: entrypoint || undefined,
      watchOut: watchOut || undefined,
    },
  ];
}
