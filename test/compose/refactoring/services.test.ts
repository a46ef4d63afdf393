import { suite } from 'node:test';
import { changes, isRefused } from './offer';

suite('a health check', () => {
  changes(
    'for PostgreSQL; who needs it waits',
    'Add a health check with `pg_isready`, which `web` and `worker` wait for',
    `
      services:
        d<|>b:
          image: postgres:18
          # its data
        web:
          image: app
          depends_on: [db]
        worker:
          image: app
          depends_on:
            - cache # first
            - db
        cache:
          image: valkey/valkey:9
    `,
    `
      services:
        db:
          image: postgres:18
          healthcheck:
            test: ["CMD-SHELL", "pg_isready -h 127.0.0.1 -U $\${POSTGRES_USER:-postgres}"]
            interval: 5s
            timeout: 5s
            retries: 5
            start_period: 30s
          # its data
        web:
          image: app
          depends_on: { db: { condition: service_healthy } }
        worker:
          image: app
          depends_on:
            cache:
              condition: service_started # first
            db:
              condition: service_healthy
        cache:
          image: valkey/valkey:9
    `,
  );
  changes(
    'in braces',
    'Add a health check with `valkey-cli`',
    'services: { ca<|>che: { image: "valkey/valkey:9" } }\n',
    'services: { cache: { image: "valkey/valkey:9", healthcheck: { test: ["CMD-SHELL", "valkey-cli ping | grep PONG"], interval: 5s, timeout: 5s, retries: 5 } } }\n',
  );
  changes(
    'a search engine without TLS is asked without a password',
    'Add a health check with `curl`',
    `
      services:
        se<|>arch:
          image: elasticsearch:9.2.0
          environment:
            - xpack.security.enabled=false
    `,
    `
      services:
        search:
          image: elasticsearch:9.2.0
          environment:
            - xpack.security.enabled=false
          healthcheck:
            test: ["CMD-SHELL", "curl -s http://127.0.0.1:9200/_cluster/health | grep -Eq 'green|yellow'"]
            interval: 10s
            timeout: 5s
            retries: 5
            start_period: 60s
    `,
  );
  isRefused(
    'one is there',
    /health check/,
    'services:\n  d<|>b:\n    image: postgres\n    healthcheck: { disable: true }\n',
  );
  isRefused('the image brings one', /health check/, 'services:\n  a<|>:\n    image: vaultwarden/server\n');
  isRefused('nobody knows the image', /health check/, 'services:\n  a<|>:\n    image: acme/app\n');
  isRefused('built here', /health check/, 'services:\n  d<|>b:\n    build: .\n    image: postgres\n');
  isRefused(
    'a password that the check does not know',
    /health check/,
    'services:\n  a<|>:\n    image: redis:8\n    command: redis-server --requirepass x\n',
  );
  isRefused('an image for FastCGI', /health check/, 'services:\n  a<|>:\n    image: wordpress:6-fpm\n');
});

suite('limits', () => {
  changes(
    'of processor and memory',
    'Limit `web` to one processor and 512 MiB',
    'services:\n  w<|>eb:\n    image: app\n',
    `
      services:
        web:
          image: app
          deploy:
            resources:
              limits:
                cpus: "1.0"
                memory: 512M
    `,
  );
  changes(
    'beside what is there',
    'Limit `web` to one processor and 512 MiB',
    'services:\n  w<|>eb:\n    deploy:\n      replicas: 2\n    image: app\n',
    `
      services:
        web:
          deploy:
            replicas: 2
            resources:
              limits: { cpus: "1.0", memory: 512M }
          image: app
    `,
  );
  changes(
    'of the log',
    'Keep at most three log files of 10 MB of `web`',
    'services:\r\n  w<|>eb:\r\n    image: app\r\n',
    'services:\r\n  web:\r\n    image: app\r\n    logging:\r\n      driver: json-file\r\n      options:\r\n        max-size: "10m"\r\n        max-file: "3"\r\n',
  );
  isRefused('limits in the short form', /^Limit/, 'services:\n  w<|>eb:\n    image: app\n    mem_limit: 1g\n');
  isRefused('a log of its own', /log files/, 'services:\n  w<|>eb:\n    image: app\n    logging: { driver: local }\n');
});

suite('passwords', () => {
  changes(
    'to a secret in a new file',
    'Move `POSTGRES_PASSWORD` to a secret from the file `secrets/postgres_password.txt`, read through `POSTGRES_PASSWORD_FILE`',
    `
      services:
        db:
          image: postgres:18
          environment:
            POSTGRES_PASS<|>WORD: hun$$ter2 # old
    `,
    `
      services:
        db:
          image: postgres:18
          environment:
            POSTGRES_PASSWORD_FILE: /run/secrets/postgres_password # old
          secrets:
            - postgres_password
      secrets:
        postgres_password:
          file: ./secrets/postgres_password.txt
    `,
    { files: { 'secrets/postgres_password.txt': 'hun$ter2' } },
  );
  changes(
    'to a secret from a variable, beside others',
    'Move `MYSQL_ROOT_PASSWORD` to a secret from the variable `ROOT`, read through `MYSQL_ROOT_PASSWORD_FILE`',
    `
      services:
        db:
          image: mysql:8.4
          secrets: [mysql_root_password]
          environment:
            - MYSQL_ROOT_<|>PASSWORD=\${ROOT:?}
      secrets:
        mysql_root_password:
          file: a
    `,
    `
      services:
        db:
          image: mysql:8.4
          secrets: [mysql_root_password, mysql_root_password_2]
          environment:
            - MYSQL_ROOT_PASSWORD_FILE=/run/secrets/mysql_root_password_2
      secrets:
        mysql_root_password:
          file: a
        mysql_root_password_2:
          environment: ROOT
    `,
  );
  changes(
    'to a new .env',
    'Move the value of `API_TOKEN` to `.env`',
    'services:\n  web:\n    image: app\n    environment:\n      - API_<|>TOKEN=a b$$c\n',
    'services:\n  web:\n    image: app\n    environment:\n      - API_TOKEN=${API_TOKEN:?}\n',
    { files: { '.env': "API_TOKEN='a b$c'\n" } },
  );
  changes(
    'to the .env that is there',
    'Move the value of `API_TOKEN` to `.env`',
    'services:\n  web:\n    image: app\n    environment: { API_<|>TOKEN: abc }\n',
    'services:\n  web:\n    image: app\n    environment: { API_TOKEN: "${API_TOKEN:?}" }\n',
    { around: { '.env': 'PORT=80' }, files: { '.env': 'PORT=80\nAPI_TOKEN=abc\n' } },
  );
  changes(
    'the same is there already',
    'Move the value of `API_TOKEN` to `.env`',
    'services:\n  web:\n    image: app\n    environment: { API_<|>TOKEN: abc }\n',
    'services:\n  web:\n    image: app\n    environment: { API_TOKEN: "${API_TOKEN:?}" }\n',
    { around: { '.env': 'API_TOKEN=abc' } },
  );
  const environment = (image: string, body: string) =>
    `services:\n  web:\n    image: ${image}\n    environment:\n      <|>${body}\n`;
  isRefused('nobody knows that the image reads files', /secret/, environment('app', 'DB_PASSWORD: x'));
  isRefused('no password', /^Move/, environment('postgres', 'POSTGRES_DB: x'));
  isRefused('another value is in .env', /\.env/, environment('app', 'TOKEN: x'), { '.env': 'TOKEN=y' });
  isRefused('a variable already', /\.env/, environment('app', 'TOKEN: $X'));
  isRefused('a variable with a default', /secret/, environment('postgres', 'POSTGRES_PASSWORD: ${X:-y}'));
});
