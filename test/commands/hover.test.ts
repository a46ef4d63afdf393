import assert from 'node:assert/strict';
import { suite } from 'node:test';
import { withClient } from '../harness/with-client';
import { explains, hoverAt, type Kind } from './ask';

const script: Kind = { languageId: 'shellscript', path: 'deploy.sh' };

suite('a command line of docker', () => {
  explains(
    'is explained word by word',
    script,
    `
    docker compose --file prod.yaml up --wait web
    ^^^^^^ docker
           ^^^^^^^ docker compose
                   ^^^^^^ docker compose --file
                          ^^^^^^^^^ prod.yaml
                                    ^^ docker compose up
                                       ^^^^^^ docker compose up --wait
                                              ^^^ -
  `,
  );

  explains(
    'has letters, joined or with their value',
    script,
    `
    docker run -itp8080:80 -e A=1 --name=web nginx:1.29 -it
               ^^ docker run --interactive
                 ^ docker run --tty
                  ^ docker run --publish
                   ^^^^^^^ 8080:80
                           ^^ docker run --env
                              ^^^ A=1
                                  ^^^^^^ docker run --name
                                         ^^^ web
                                             ^^^^^^^^^^ nginx:1.29
                                                        ^^^ -
  `,
  );

  explains(
    'stands behind other programs, in conditions, loops and substitutions',
    script,
    `
    sudo -E env A=1 docker ps -q
                           ^^ docker ps
    if ! docker info; then docker compose up; fi
                ^^^^ docker info
                                          ^^ docker compose up
    then docker ps
                ^^ docker ps
    done | docker load
                  ^^^^ docker load
      start) docker start web ;;
                    ^^^^^ docker start
    docker stop "$(docker ps --quiet)"
           ^^^^ docker stop
                             ^^^^^^^ docker ps --quiet
    ssh host docker ps
                    ^^ docker ps
  `,
  );

  explains(
    'goes on behind a backslash',
    script,
    `
    docker build \\
      --tag shop/api:1 \\
      ^^^^^ docker build --tag
      --cache-from type=gha --push .
                   ^^^^^^^^ type=gha
  `,
  );

  explains(
    'is found in a here-document and in an unfinished text',
    script,
    `
    ssh host <<EOF
    docker pull redis
           ^^^^ docker pull
    EOF
    docker run --rm alpine sh -c '
           ^^^ docker run
    "$(docker ps
              ^^ docker ps
  `,
  );

  explains(
    'is no word of another command, of a text or of a comment',
    script,
    `
    apt-get install docker
                    ^^^^^^ -
    usermod --append --groups docker deploy
                              ^^^^^^ -
    service docker start
            ^^^^^^ -
    echo 'docker run'
          ^^^^^^ -
    # docker run
      ^^^^^^ -
    docker exec web ls --all
                    ^^ -
                       ^^^^^ -
  `,
  );

  withClient('is the same with carriage returns', {}, async (client) => {
    assert.match(await hoverAt(client, script, 'docker ps \\\r\n  --al<|>l\r\n'), /^\*\*`docker ps --all`/);
  });

  withClient('has the flags of Buildx where docker build is meant', {}, async (client) => {
    assert.match(await hoverAt(client, script, 'docker build --pu<|>sh .'), /--push/);
    assert.match(await hoverAt(client, script, 'docker image build --cpu-sh<|>ares 2 .'), /--cpu-shares/);
  });

  withClient('says which flag a letter is, and then explains it', {}, async (client) => {
    const text = await hoverAt(client, script, 'docker run -<|>p 80:80 nginx');
    assert.match(text, /^\*\*`docker run --publish`\*\* · `-p`\n\n\*\*.*\[Docker Wiki: /s);
  });

  withClient('is not named twice', {}, async (client) => {
    assert.match(await hoverAt(client, script, 'docker compose u<|>p'), /^\*\*`docker compose up`\*\* · [^*]/);
    assert.match(await hoverAt(client, script, 'docker p<|>s'), /^\*\*`docker ps`\*\*\n\n\*\*List containers\*\* · /);
  });

  withClient('says what is old, and what has taken its place', {}, async (client) => {
    const hover = (marked: string) => hoverAt(client, script, marked);
    assert.match(
      await hover('docker-com<|>pose up -d'),
      /^\*\*`docker-compose`\*\* · \*\*Compose 1\*\*.*`docker compose`/,
    );
    assert.match(await hover('docker-compose up --rem<|>ove-orphans'), /^\*\*`docker compose up --remove-orphans`/);
    assert.match(await hover('docker run --li<|>nk db:db web'), /--link`\*\* · \*\*deprecated\*\* since/);
    assert.match(
      await hover('docker stop --ti<|>me 3 web'),
      /\*\*deprecated\*\*: `--timeout`.*\n\n\*\*`docker stop --timeout`/,
    );
    assert.match(await hover('docker sc<|>an shop/api'), /\*\*removed\*\*: `docker scout`/);
    assert.match(await hover('docker builder prune --keep-st<|>orage 1g'), /\*\*old name\*\* of `--reserved-space`/);
  });

  withClient('says what is for Windows, or experimental', {}, async (client) => {
    assert.match(
      await hoverAt(client, script, 'docker run --cpu-c<|>ount 2 a'),
      /`\*\* · for Windows containers alone/,
    );
    assert.match(await hoverAt(client, script, 'docker images --tr<|>ee'), /`\*\* · experimental/);
  });

  withClient('tells of its image what a Dockerfile would', {}, async (client) => {
    assert.match(await hoverAt(client, script, 'docker run node:1<|>8-alpine'), /\*\*Ended .*Node\.js 18/s);
    assert.equal(await hoverAt(client, script, 'docker run $IMA<|>GE'), '');
  });
});

suite('texts without docker', () => {
  withClient('get no answer, and no problems', {}, async (client) => {
    assert.equal(await hoverAt(client, script, 'podman ru<|>n alpine'), '');
    await client.settled();
    assert.deepEqual(
      client.published.flatMap(({ diagnostics }) => diagnostics),
      [],
    );
  });
});
