import { suite } from 'node:test';
import { changes, isRefused, rewrites } from './offer';

suite('shared blocks', () => {
  rewrites(
    'a value that services repeat',
    'Share `logging` of `web` and `worker` as `x-logging`',
    `
      # Our shop.
      name: shop

      # What runs.
      services:
        web:
          image: a
          lo<|>gging:
            driver: local # small
            options:
              max-size: 1m
          init: true
        worker:
          image: b
          logging:
            driver: local # small
            options:
              max-size: 1m
        other:
          logging:
            driver: local
    `,
    `
      # Our shop.
      name: shop

      x-logging: &logging
        driver: local # small
        options:
          max-size: 1m

      # What runs.
      services:
        web:
          image: a
          logging: *logging
          init: true
        worker:
          image: b
          logging: *logging
        other:
          logging:
            driver: local
    `,
  );
  rewrites(
    'in brackets',
    'Share `cap_drop` of `a` and `b` as `x-cap-drop`',
    'services:\r\n  a:\r\n    cap_<|>drop: [ALL]\r\n  b:\r\n    cap_drop: [ALL]\r\n',
    'x-cap-drop: &cap-drop [ALL]\r\n\r\nservices:\r\n  a:\r\n    cap_drop: *cap-drop\r\n  b:\r\n    cap_drop: *cap-drop\r\n',
  );
  rewrites(
    'the keys that selected services have in common',
    'Share `init`, `environment` and `restart` of `web` and `worker` as `x-common-2`',
    `
      x-common: 1
      services:
        w<|>eb:
          image: a
          init: true
          environment:
            A: b
          restart: always
        worker:
          restart: always
          command: x
          environment:
            A: b
          in<|>it: true
    `,
    `
      x-common: 1
      x-common-2: &common
        init: true
        environment:
          A: b
        restart: always

      services:
        web:
          image: a
          <<: *common
        worker:
          <<: *common
          command: x
    `,
  );
  rewrites(
    'of many services the title names the first ones',
    'Share `cap_drop` of `a`, `b`, `c` and 2 others as `x-cap-drop`',
    `services:\n${['a', 'b', 'c', 'd', 'e'].map((name) => `  ${name}:\n    cap_${name === 'a' ? '<|>' : ''}drop: [ALL]\n`).join('')}`,
    `x-cap-drop: &cap-drop [ALL]\n\nservices:\n${['a', 'b', 'c', 'd', 'e'].map((name) => `  ${name}:\n    cap_drop: *cap-drop\n`).join('')}`,
  );
  isRefused('nobody else says it', /^Share/, 'services:\n  a:\n    cap_<|>drop: [ALL]\n  b:\n    cap_drop: [A]\n');
  isRefused('nothing in common', /^Share/, 'services:\n  <|>a:\n    image: a\n  b:\n    im<|>age: b\n');
  isRefused('merged already', /^Share/, 'services:\n  <|>a: &x\n    init: true\n  b:\n    <<: *x\n    in<|>it: true\n');
});

suite('aliases', () => {
  rewrites(
    'of a mapping',
    'Write what `*log` stands for in its place',
    `
      x-log: &log
        driver: local # small
        options: { max-size: 1m }
      services:
        web:
          logging: <|>*log # why
          image: a
    `,
    `
      x-log: &log
        driver: local # small
        options: { max-size: 1m }
      services:
        web:
          logging:
            driver: local # small
            options: { max-size: 1m } # why
          image: a
    `,
  );
  rewrites(
    'of a text',
    'Write what `*image` stands for in its place',
    'services:\n  a: { image: &image "app:1" }\n  b: { image: *image<|> }\n',
    'services:\n  a: { image: &image "app:1" }\n  b: { image: "app:1" }\n',
  );
  rewrites(
    'that is merged: what the service says itself stays',
    'Write what `*base` stands for in its place',
    `
      x-base: &base
        init: true
        environment:
          A: b
        restart: always
      services:
        web:
          <<: *ba<|>se
          restart: "no"
    `,
    `
      x-base: &base
        init: true
        environment:
          A: b
        restart: always
      services:
        web:
          init: true
          environment:
            A: b
          restart: "no"
    `,
  );
  isRefused('names in it', /^Write what/, 'x-a: &a\n  b: &b 1\nservices:\n  web: *a<|>\n');
  isRefused('a name that is given twice', /^Write what/, 'x-a: &a 1\nx-b: &a 2\nservices:\n  web: { image: *a<|> }\n');
});

suite('a file of its own', () => {
  changes(
    'that is included',
    'Move `db` to `compose.db.yaml` and include it',
    `
      services:
        web:
          image: app
          depends_on: [db]
        d<|>b:
          image: postgres:18
          volumes:
            - data:/var/lib/postgresql # all of it
      volumes:
        data: {}
    `,
    `
      include:
        - compose.db.yaml

      services:
        web:
          image: app
          depends_on: [db]
      volumes:
        data: {}
    `,
    {
      files: {
        'compose.db.yaml': `
          services:
            db:
              image: postgres:18
              volumes:
                - data:/var/lib/postgresql # all of it
        `,
      },
    },
  );
  changes(
    'beside others that are included',
    'Move `db` to `compose.db.yaml` and include it',
    'include:\n  - a.yaml\nservices:\n  web:\n    image: app\n  d<|>b:\n    image: postgres:18\n',
    'include:\n  - a.yaml\n  - compose.db.yaml\nservices:\n  web:\n    image: app\n',
    { files: { 'compose.db.yaml': 'services:\n  db:\n    image: postgres:18\n' } },
  );
  changes(
    'that is extended; what names other services stays',
    'Move the keys of `web` to `compose.web.yaml` and extend them',
    `
      services:
        w<|>eb:
          image: app
          depends_on: [db]
          environment:
            A: b
        db: { image: postgres }
    `,
    `
      services:
        web:
          extends:
            file: compose.web.yaml
            service: web
          depends_on: [db]
        db: { image: postgres }
    `,
    { files: { 'compose.web.yaml': 'services:\n  web:\n    image: app\n    environment:\n      A: b\n' } },
  );
  isRefused('the only service', /include it/, 'services:\n  w<|>eb:\n    image: app\n');
  isRefused('others extend it', /include it/, 'services:\n  w<|>eb:\n    image: app\n  b:\n    extends: web\n');
  isRefused(
    'an alias would lose its anchor',
    /^Move/,
    'services:\n  w<|>eb:\n    labels: &l [a]\n  b:\n    labels: *l\n',
  );
});

suite('a stack', () => {
  changes(
    'what it refuses goes, or moves below deploy',
    'Prepare for `docker stack deploy`: 4 keys go, 3 keys move below `deploy`',
    `
      name: shop
      serv<|>ices:
        web:
          image: app
          platform: linux/amd64 # for now
          mem_limit: 512m
          cpus: 1.5
          restart: unless-stopped
          profiles: [a]
          depends_on:
            db: { condition: service_healthy }
        db:
          image: postgres
          deploy: { replicas: 1 }
    `,
    `
      services:
        web:
          image: app
          deploy:
            resources:
              limits:
                memory: 512m
                cpus: "1.5"
            restart_policy:
              condition: any
        db:
          image: postgres
          deploy: { replicas: 1 }
    `,
  );
  isRefused('nothing to do', /^Prepare/, 'serv<|>ices:\n  web:\n    image: app\n');
});
