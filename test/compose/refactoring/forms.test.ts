import { suite } from 'node:test';
import { isRefused, rewrites, rewritesAndBack } from './offer';

suite('ports', () => {
  rewritesAndBack(
    'one port, with the comment behind it',
    'Write this port in the long form',
    `
      services:
        web:
          image: nginx
          ports:
            - "80<|>80:80" # the site
            - "443"
    `,
    `
      services:
        web:
          image: nginx
          ports:
            - <|>target: 80
              published: "8080" # the site
            - "443"
    `,
    'Write this port in the short form',
  );
  rewritesAndBack(
    'all of them, with address, protocol and variables',
    'Write the ports in the long form',
    `
      services:
        web:
          po<|>rts:
            - "127.0.0.1:53:53/udp"
            - "\${PORT:-8080}:80"
            - "[::1]:81:80"
            - "8000-8009:80"
            - "3000"
    `,
    `
      services:
        web:
          po<|>rts:
            - target: 53
              published: "53"
              host_ip: "127.0.0.1"
              protocol: udp
            - target: 80
              published: "\${PORT:-8080}"
            - target: 80
              published: "81"
              host_ip: "::1"
            - target: 80
              published: "8000-8009"
            - target: 3000
    `,
    'Write the ports in the short form',
  );
  rewrites(
    'an IPv6 address without brackets, as the loader takes it too',
    'Write this port in the long form',
    `
      services:
        web:
          ports:
            - "80<|>::::80"
    `,
    `
      services:
        web:
          ports:
            - <|>target: 80
              host_ip: "80::"
    `,
  );
  rewrites(
    'a range becomes one item for each port',
    'Write this port in the long form',
    'services:\n  web:\n    ports:\n    - "80<|>00-8001:80-81"\n    - 9000:9000\n',
    `
      services:
        web:
          ports:
          - target: 80
            published: "8000"
          - target: 81
            published: "8001"
          - 9000:9000
    `,
  );
  rewritesAndBack(
    'in brackets',
    'Write the ports in the long form',
    'services:\r\n  web:\r\n    ports<|>: ["80:80", "81"]\r\n',
    'services:\r\n  web:\r\n    ports<|>: [{ target: 80, published: "80" }, { target: 81 }]\r\n',
    'Write the ports in the short form',
  );
  const one = (port: string) => `services:\n  web:\n    ports:\n      - <|>${port}\n`;
  isRefused('what a variable holds is not known', /long form/, one('"${PORT}:80"'));
  isRefused('no port', /long form/, one('"web:80"'));
  isRefused('a blank too many', /long form/, one('"80:80 "'));
  isRefused('a name for it has no place in the short form', /short form/, one('{ target: 80, name: web }'));
  isRefused('a comment would be lost', /short form/, one('target: 80 # http\n        published: "80"'));
  isRefused('published on each node alone', /short form/, one('{ target: 80, published: "80", mode: host }'));
  isRefused('an alias would lose its anchor', /long form/, one('&port "80:80"'));
});

suite('volumes', () => {
  rewritesAndBack(
    'folders and volumes',
    'Write the mounts in the long form',
    `
      services:
        db:
          volu<|>mes:
            - data:/var/lib/postgresql
            - ./init:/docker-entrypoint-initdb.d:ro,Z
            - /cache
            - seed:/seed:nocopy
    `,
    `
      services:
        db:
          volu<|>mes:
            - type: volume
              source: data
              target: /var/lib/postgresql
            - type: bind
              source: ./init
              target: /docker-entrypoint-initdb.d
              read_only: true
              bind:
                create_host_path: true
                selinux: Z
            - type: volume
              target: /cache
            - type: volume
              source: seed
              target: /seed
              volume:
                nocopy: true
    `,
    'Write the mounts in the short form',
  );
});

suite('mounts that stay', () => {
  const one = (mount: string) => `services:\n  web:\n    volumes:\n      - <|>${mount}\n`;
  rewrites(
    'a folder of Windows',
    'Write this mount in the long form',
    one('C:\\data:/data'),
    `
      services:
        web:
          volumes:
            - type: bind
              source: 'C:\\data'
              target: /data
              bind:
                create_host_path: true
    `,
  );
  isRefused('an escaped variable, whose colon separates', /long form/, one('$${A:-x}/a:/a'));
  isRefused('a brace that stays open', /long form/, one('x{:/a'));
  isRefused('a variable that decides what is meant', /long form/, one('${DIR:-./x}:/x'));
  isRefused('options of the volume driver', /long form/, one('data:/data:Z'));
  isRefused('an old option without effect', /long form/, one('./x:/x:cached'));
  isRefused(
    'a folder that has to be there',
    /short form/,
    one('{ type: bind, source: ./x, target: /x, bind: { create_host_path: false } }'),
  );
  isRefused('memory', /short form/, one('{ type: tmpfs, target: /x }'));
  isRefused('a part of a volume', /short form/, one('{ type: volume, source: a, target: /x, volume: { subpath: b } }'));
  isRefused('a bind that looks like a volume', /short form/, one('{ type: bind, source: data, target: /x }'));
});

suite('lists of names', () => {
  rewritesAndBack(
    'secrets',
    'Write this secret in the long form',
    'services:\n  web:\n    secrets:\n      - <|>token\n',
    'services:\n  web:\n    secrets:\n      - <|>source: token\n',
    'Write this secret in the short form',
  );
  rewritesAndBack(
    'configs in brackets',
    'Write this config in the long form',
    'services:\n  web:\n    configs: [<|>site]\n',
    'services:\n  web:\n    configs: [<|>{ source: site }]\n',
    'Write this config in the short form',
  );
  rewritesAndBack(
    'env_file',
    'Write the files in the long form',
    'services:\n  web:\n    env_<|>file:\n      - .env\n      - b.env # more\n',
    'services:\n  web:\n    env_<|>file:\n      - path: .env\n      - path: b.env # more\n',
    'Write the files in the short form',
  );
  isRefused('a file of its own', /short/, 'services:\n  web:\n    secrets:\n      - <|>{ source: a, target: b }\n');
  rewritesAndBack(
    'depends_on',
    'Write `depends_on` as a mapping with conditions',
    'services:\n  web:\n    depends<|>_on:\n      # data\n      - db # first\n      - cache\n',
    `
      services:
        web:
          depends<|>_on:
            # data
            db:
              condition: service_started # first
            cache:
              condition: service_started
    `,
    'Write `depends_on` as a list of names',
  );
  rewrites(
    'items in the column of the key move to the right',
    'Write `depends_on` as a mapping with conditions',
    'services:\n  web:\n    depends_on<|>:\n    - db\n    - cache\n    image: a\n',
    `
      services:
        web:
          depends_on:
            db:
              condition: service_started
            cache:
              condition: service_started
          image: a
    `,
  );
  isRefused(
    'more than a start is awaited',
    /list of names/,
    'services:\n  web:\n    depends<|>_on: { db: { condition: service_healthy } }\n',
  );
  rewritesAndBack(
    'networks',
    'Write `networks` as a mapping',
    'services:\n  web:\n    networks: [<|>front, back]\n',
    'services:\n  web:\n    networks: { <|>front:, back: }\n',
    'Write `networks` as a list of names',
  );
  rewritesAndBack(
    'build',
    'Write `build` as a mapping',
    'services:\n  web:\n    build: <|>./web # here\n    init: true\n',
    'services:\n  web:\n    build:\n      <|>context: ./web # here\n    init: true\n',
    'Write `build` as a folder alone',
  );
  isRefused(
    'a build that says more',
    /folder alone/,
    'services:\n  web:\n    build:\n      <|>context: .\n      target: a\n',
  );
});

suite('lists of pairs and mappings', () => {
  rewritesAndBack(
    'environment, with texts that need quotes',
    'Write `environment` as a mapping',
    `
      services:
        web:
          environ<|>ment:
            # who
            - NAME=web
            - DEBUG=1 # for now
            - 'GREETING=it''s a "day": fine'
            - HOME
            - EMPTY=
            - URL=http://\${HOST:-a}:80/
            - ON=yes
    `,
    `
      services:
        web:
          environ<|>ment:
            # who
            NAME: web
            DEBUG: "1" # for now
            GREETING: 'it''s a "day": fine'
            HOME:
            EMPTY: ""
            URL: http://\${HOST:-a}:80/
            "ON": "yes"
    `,
    'Write `environment` as a list',
  );
  rewrites(
    'numbers and truth values as Compose hands them on',
    'Write `environment` as a list',
    'services:\n  web:\n    environment<|>: { A: 1, B: true, C: "x", D: , E: null }\n',
    'services:\n  web:\n    environment: [A=1, B=true, C=x, D, E]\n',
  );
  rewrites(
    'labels of a network',
    'Write `labels` as a list',
    'networks:\n  a:\n    labels:\n      <|>x.y: "1"\n      z:\n',
    'networks:\n  a:\n    labels:\n      - x.y=1\n      - z=\n',
  );
  rewrites(
    'build arguments',
    'Write `args` as a mapping',
    'services:\n  web:\n    build:\n      context: .\n      args:\n        - <|>A=b\n        - C\n',
    'services:\n  web:\n    build:\n      context: .\n      args:\n        A: b\n        C:\n',
  );
  rewrites(
    'the environment of a hook',
    'Write `environment` as a mapping',
    'services:\n  web:\n    post_start:\n      - command: a\n        environment:\n          - <|>A=b\n',
    'services:\n  web:\n    post_start:\n      - command: a\n        environment:\n          A: b\n',
  );
  const environment = (body: string) => `services:\n  web:\n    environment<|>: ${body}\n`;
  isRefused('a key of nobody', /as a (?:list|mapping)/, 'services:\n  web:\n    tool: { environment<|>: { A: b } }\n');
  isRefused('a variable of that name', /as a (?:list|mapping)/, environment('{ args: { A: b } }'));
  isRefused('a name twice', /as a mapping/, environment('[A=1, A=2]'));
  isRefused('a variable in a name', /as a mapping/, environment('["${A}=1"]'));
  isRefused('a number that readers write in their own way', /as a list/, environment('{ A: 0755 }'));
  isRefused('a merged mapping', /as a list/, environment('\n      <<: *x\n      A: b'));
  isRefused('a text of many lines', /as a list/, environment('\n      A: |\n        b\n        c'));
});
