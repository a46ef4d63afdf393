import assert from 'node:assert/strict';
import { suite } from 'node:test';
import { withClient } from '../harness/with-client';
import { explains, hoverAt, type Kind } from './ask';

suite('command lines of docker in a Makefile', () => {
  explains(
    'stand in recipes and in values, by name or by variable',
    { languageId: 'makefile', path: 'Makefile' },
    `
    docker run: build
           ^^^ -
    ID := $(shell docker ps --quiet)
                            ^^^^^^^ docker ps --quiet
    up:
    \t@docker compose up --detach \\
                     ^^ docker compose up
        --build
        ^^^^^^^ docker compose up --build
    \t-$(DOCKER) rm $$(docker ps -aq)
                ^^ docker rm
                                ^^ docker ps --all
    \t$(DOCKER_COMPOSE) down
                       ^^^^ docker compose down
  `,
  );
});

suite('command lines of docker in PowerShell', () => {
  explains(
    'go on behind a backtick, and stand in blocks',
    { languageId: 'powershell', path: 'build.ps1' },
    `
    $ids = docker ps --quiet
                  ^^ docker ps
    & docker.exe run \`
                 ^^^ docker run
      --volume "C:\\data:C:\\app" \`
      ^^^^^^^^ docker run --volume
      --rm mcr.microsoft.com/powershell
      ^^^^ docker run --rm
    $ids | ForEach-Object { docker rm --force $_ }
                                      ^^^^^^^ docker rm --force
    Write-Host 'docker ps' # docker ps
                ^^^^^^ -
                             ^^^^^^ -
  `,
  );
});

suite('command lines of docker in batch files', () => {
  explains(
    'go on behind a caret, and stand behind words of their own',
    { languageId: 'bat', path: 'build.cmd' },
    `
    @echo off
    rem docker ps
               ^^ -
    :: docker ps
              ^^ -
    @docker build ^
            ^^^^^ docker build
      --tag "shop/api:%VERSION%" ^
      ^^^^^ docker build --tag
      --pull . && docker push shop/api:%VERSION%
      ^^^^^^ docker build --pull
                         ^^^^ docker push
    if errorlevel 1 docker compose down
                                   ^^^^ docker compose down
    call docker.exe info
                    ^^^^ docker info
    for /f %%i in ('docker ps --quiet') do docker rm --force %%i
                              ^^^^^^^ docker ps --quiet
                                                     ^^^^^^^ docker rm --force
    if exist web (docker start web) else docker run --rm nginx
                         ^^^^^ docker start
                                                    ^^^^ docker run --rm
    echo "docker ps"
                 ^^ -
  `,
  );
});

suite('command lines of docker in Markdown', () => {
  const markdown: Kind = { languageId: 'markdown', path: 'README.md' };

  explains(
    'stand in fences, behind prompts, with names to fill in',
    markdown,
    `
    Type docker run.
         ^^^^^^ -

    \`\`\`console
    user@host:~$ docker rm <name> --force
                        ^^ docker rm
                                  ^^^^^^^ docker rm --force
    # docker info
             ^^^^ docker info
    \`\`\`

    1. In a list:

       ~~~sh
       docker pull redis:8
              ^^^^ docker pull
       # docker info
                ^^^^ -
       ~~~

    \`\`\`powershell
    PS C:\\shop> docker ps --all
                          ^^^^^ docker ps --all
    \`\`\`

    \`\`\`bat
    C:\\shop>docker run ^
                   ^^^ docker run
      --rm nginx
      ^^^^ docker run --rm
    \`\`\`

    \`\`\`python
    docker ps
           ^^ -
    \`\`\`
  `,
  );

  explains(
    'and its Dockerfiles and Compose files have the hovers of files',
    markdown,
    `
    \`\`\`dockerfile
    FROM node:24-slim
    ^^^^ FROM
    COPY --link . /app
         ^^^^^^ COPY --link
    \`\`\`

    - as a service:

      \`\`\`yaml
      services:
        web:
          ports: ["80:80"]
          ^^^^^ Ports in Compose
      \`\`\`

    \`\`\`yaml
    ports: 1
    ^^^^^ -
    \`\`\`
  `,
  );

  withClient('and nothing is reported there', {}, async (client) => {
    const text = '```dockerfile\nMAINTAI<|>NER me\n```\n';
    assert.match(await hoverAt(client, markdown, text), /^\*\*`MAINTAINER`/);
    await client.settled();
    assert.deepEqual(
      client.published.flatMap(({ diagnostics }) => diagnostics),
      [],
    );
  });
});

suite('command lines of docker in pipelines', () => {
  const yaml = (path: string): Kind => ({ languageId: 'yaml', path });

  explains(
    'of GitHub',
    yaml('.github/workflows/docker-compose.yml'),
    `
    name: docker ps
          ^^^^^^ -
    jobs:
      build:
        steps:
          - run: docker ps --all # docker
                        ^^ docker ps
                           ^^^^^ docker ps --all
          - run: |
              set -e
              docker run -e V=\${{ github.sha }} \\
                     ^^^ docker run
                --rm alpine
                ^^^^ docker run --rm
          - run: >-
              docker build
              --tag a/b:1 .
              ^^^^^ docker build --tag
          - shell: pwsh
            run: |
              docker run \`
                --rm alpine
                ^^^^ docker run --rm
          - shell: cmd
            run: |
              docker run ^
                --rm alpine
                ^^^^ docker run --rm
          - run: "docker run -e \\"A=b c\\" --rm alpine"
                                          ^^^^ docker run --rm
  `,
  );

  explains(
    'of GitLab, in lists and lists within them',
    yaml('.gitlab-ci.yml'),
    `
    build:
      before_script:
        - docker login --password-stdin
                       ^^^^^^^^^^^^^^^^ docker login --password-stdin
      script:
        - - docker push a/b:1
                   ^^^^ docker push
        - 'docker inspect --format ''{{.Id}}'' --size web'
                                               ^^^^^^ docker inspect --size
    push:
      script: [docker login, "docker push --quiet \\"a/b:1\\"", 'docker logout'] # docker ps
                      ^^^^^ docker login
                                          ^^^^^^^ docker push --quiet
                                                                      ^^^^^^ docker logout
                                                                                        ^^ -
    clean:
      script:
        - [docker ps, [docker
           rm --force web]]
              ^^^^^^^ docker rm --force
      after_script: [
        docker images,
               ^^^^^^ docker images
        docker info
               ^^^^ docker info
      ]
      environment: docker ps
                          ^^ -
  `,
  );

  explains(
    'of Azure, CircleCI, Bitbucket and of an action',
    yaml('azure-pipelines.release.yml'),
    `
    steps:
      - script: docker ps
                       ^^ docker ps
      - pwsh: docker info
                     ^^^^ docker info
      - run:
          command: docker version
                          ^^^^^^^ docker version
  `,
  );

  withClient('and in no other YAML', {}, async (client) => {
    const text = 'run: docker p<|>s\n';
    for (const path of ['.circleci/config.yml', 'bitbucket-pipelines.yml', 'build/action.yaml']) {
      assert.match(await hoverAt(client, yaml(path), text), /`docker ps`/, path);
    }
    assert.equal(await hoverAt(client, yaml('values.yaml'), text), '');
    assert.equal(await hoverAt(client, yaml('.github/dependabot.yml'), text), '');
  });
});

suite('command lines of docker in JSON', () => {
  explains(
    'are scripts of a package',
    { languageId: 'json', path: 'package.json' },
    `
    {
      "description": "docker ps",
                      ^^^^^^ -
      "scripts": {
        "build": "docker build --tag \\"a b\\" --push . && docker ps"
                                             ^^^^^^ docker build --push
                                                                ^^ docker ps
      }
    }
  `,
  );

  explains(
    'are tasks with their arguments',
    { languageId: 'jsonc', path: '.vscode/tasks.json' },
    `
    {
      // "command": "docker ps"
                     ^^^^^^ -
      "tasks": [
        { "label": "docker", "command": "docker compose down" },
                    ^^^^^^ -
                                                        ^^^^ docker compose down
        {
          "command": "docker",
          "args": ["run", "--env", "A=b c", "--rm", "alpine", "ls"],
                    ^^^ docker run
                                             ^^^^ docker run --rm
        },
      ],
    }
  `,
  );

  withClient('and in no other file', {}, async (client) => {
    const text = '{ "scripts": { "up": "docker p<|>s" } }';
    assert.equal(await hoverAt(client, { languageId: 'json', path: 'composer.json' }, text), '');
  });
});

suite('command lines of docker in a Jenkinsfile', () => {
  explains(
    'are the texts of its steps',
    { languageId: 'groovy', path: 'Jenkinsfile' },
    `
    pipeline {
      stages {
        // sh 'docker ps'
               ^^^^^^ -
        sh 'docker pull redis'
                   ^^^^ docker pull
        echo 'docker ps'
              ^^^^^^ -
        def id = sh(label: 'docker', script: "docker ps --quiet", returnStdout: true)
                            ^^^^^^ -
                                              ^^^^^^ docker
        sh """
          docker run \\\\
            --rm alpine
            ^^^^ docker run --rm
        """
        powershell 'docker info'
                           ^^^^ docker info
        bat 'docker build --build-arg V=%V% --pull .'
                                            ^^^^^^ docker build --pull
      }
    }
  `,
  );
});
