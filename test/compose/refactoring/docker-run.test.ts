import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { changes, copied, isRefused } from './offer';

suite('docker run becomes a service', () => {
  changes(
    'pasted into an empty file',
    'Turn this `docker run` into the service `web`',
    `
      docker run -d --name web -p 8080:80 -v "$PWD/site":/usr/share/nginx/html:ro -e TZ=Europe/Vienna nginx:1.31<|>
    `,
    `
      services:
        web:
          image: nginx:1.31
          environment:
            - TZ=Europe/Vienna
          ports:
            - "8080:80"
          volumes:
            - ./site:/usr/share/nginx/html:ro
    `,
  );
  changes(
    'pasted between services, over several lines',
    'Turn this `docker run` into the service `postgres`',
    `
      services:
        web:
          image: app # ours
      $ sudo docker container run \\
          --rm -it -<|>p5432:5432 \\
          -e 'POSTGRES_PASSWORD=pa$s word' --env "USER=$USER" \\
          -v data:/var/lib/postgresql \\
          --network=front --network-alias db \\
          --restart unless-stopped -m 512m --cpus 1.5 \\
          --health-cmd 'pg_isready -U "$USER"' --health-interval=5s \\
          --ulimit nofile=1024:2048 --log-opt max-size=10m --stop-timeout 30 \\
          postgres:18 -c "shared_buffers=256MB"
      volumes:
        other: {}
    `,
    `
      services:
        web:
          image: app # ours
        postgres:
          image: postgres:18
          command: ["-c", "shared_buffers=256MB"]
          environment:
            - POSTGRES_PASSWORD=pa$$s word
            - USER=$USER
          ports:
            - "5432:5432"
          volumes:
            - data:/var/lib/postgresql
          networks:
            front:
              aliases:
                - db
          stdin_open: true
          tty: true
          restart: unless-stopped
          mem_limit: 512m
          cpus: 1.5
          healthcheck:
            test: ["CMD-SHELL", 'pg_isready -U "$$USER"']
            interval: 5s
          logging:
            options:
              max-size: "10m"
          ulimits:
            nofile:
              soft: 1024
              hard: 2048
          stop_grace_period: 30s
      volumes:
        other: {}
        data:
          name: data
      networks:
        front:
          external: true
    `,
  );
  changes(
    'from a comment, beside a service of that name; what Compose lacks is said',
    'Turn this `docker run` into the service `redis-2` (Compose has nothing for `--publish-all`)',
    `
      # docker run<|> -P \\
      #   --mount type=bind,src=./a,dst=/a,readonly redis:8
      services:
        redis:
          image: redis
    `,
    `
      services:
        redis:
          image: redis
        redis-2:
          image: redis:8
          volumes:
            - type: bind
              source: ./a
              target: /a
              read_only: true
              bind:
                create_host_path: false
    `,
  );
  isRefused('an unknown flag', /docker run/, 'docker run --what x nginx<|>\n');
  isRefused('no image', /docker run/, 'docker run -d<|>\n');
  isRefused('two commands', /docker run/, 'docker run nginx && echo<|>\n');
  isRefused('a command in it', /docker run/, 'docker run -e A=$(date) nginx<|>\n');
  isRefused('another command', /docker run/, '# docker ps<|>\nservices: {}\n');
});

suite('a service becomes docker run', () => {
  test('with what flags can say; the title names the rest', async () => {
    const text = await copied(
      `
        services:
          w<|>eb:
            image: nginx:\${TAG:-1.31}
            build: .
            init: true
            tty: false
            depends_on: [db]
            entrypoint: [/start, "a b"]
            command: serve --all
            environment:
              A: it's
              B: \${UNKNOWN}
              HOME:
            ports: ["80:80", { target: 81, published: "8081" }]
            volumes: [./a:/a, { type: volume, source: b, target: /b, read_only: true }]
            networks: [front]
            mem_limit: 1g
            healthcheck: { test: ["CMD-SHELL", "curl $$URL"], interval: 5s }
            ulimits: { nofile: { soft: 1, hard: 2 } }
          db: { image: postgres }
      `,
      'Copy `web` as a `docker run` command (without `build`)',
    );
    const lines = [
      'docker run --detach',
      '--name web',
      `--env 'A=it'\\''s'`,
      '--env "B=${UNKNOWN}"',
      '--env HOME',
      '--init',
      '--memory 1g',
      '--publish 80:80',
      '--publish 8081:81',
      '--volume ./a:/a',
      '--mount type=volume,source=b,target=/b,readonly',
      '--network front',
      "--health-cmd 'curl $URL'",
      '--health-interval 5s',
      '--ulimit nofile=1:2',
      '--entrypoint /start',
      "nginx:1.31 'a b' serve --all",
    ];
    assert.equal(text, lines.join(' \\\n  '));
  });
  isRefused('nothing to run without its build', /^Copy/, 'services:\n  w<|>eb:\n    build: .\n');
});
