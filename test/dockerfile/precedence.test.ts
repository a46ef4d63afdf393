import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parserFor } from '../../server/src/languages';
import { createLinter } from '../../server/src/lint/linter';
import { rules } from '../../server/src/lint/registry';
import { SourceText } from '../../server/src/text/source-text';
import { dedent } from '../harness/marked-text';

/** All rules, also those that are off by default: who turns one on wants no second finding either. */
const linter = createLinter(
  rules.filter(({ id }) => id.startsWith('dockerfile/')),
  ({ severity }) => severity,
  () => '2026-11-22',
);

/** Asserts that of the rules that could speak about `text` only the first one does. */
function only(what: string, winner: string, losers: readonly string[], text: string): void {
  test(`${what}: ${winner}`, () => {
    const known = new Set(rules.map(({ id }) => id));
    for (const name of [winner, ...losers]) assert.ok(known.has(`dockerfile/${name}`), `there is no rule ${name}`);
    const parse = parserFor('dockerfile');
    assert.ok(parse);
    const { findings } = linter.lint(parse(new SourceText(dedent(text))));
    const found = findings.map(({ rule, message }) => ({ name: rule.id.replace('dockerfile/', ''), message }));
    const said = found.filter(({ name }) => name === winner || losers.includes(name));
    assert.deepEqual(
      [...new Set(said.map(({ name }) => name))],
      [winner],
      found.map(({ name, message }) => `${name}: ${message}`).join('\n'),
    );
  });
}

suite('one cause, one finding: syntax', () => {
  only(
    'a line that lacks a continuation above it',
    'require-line-continuation',
    ['no-unknown-instruction'],
    `
    FROM debian:13-slim
    RUN apt-get update
      && apt-get install -y curl
    `,
  );
  only(
    'an unknown word with arguments of its own',
    'no-unknown-instruction',
    ['require-arguments', 'no-mixed-instruction-case', 'prefer-upper-case-instruction', 'require-line-continuation'],
    `
    FROM debian:13-slim
    Copz a b
    `,
  );
  only(
    'a here-document without its end',
    'no-unterminated-heredoc',
    ['require-apt-assume-yes', 'require-apt-update', 'no-apt-lists-in-layer', 'require-heredoc-errexit'],
    `
    FROM debian:13-slim
    RUN <<EOF
    apt-get install curl
    `,
  );
  only(
    'the last line of a here-document, indented',
    'no-indented-heredoc-end',
    ['no-unterminated-heredoc', 'require-heredoc-errexit'],
    `
    FROM debian:13-slim
    RUN <<EOF
    id
      EOF
    `,
  );
  only(
    'a quote without its end',
    'no-unterminated-quote',
    ['valid-key-value', 'no-legacy-key-value', 'no-self-reference-in-env', 'require-variable-name'],
    `
    FROM debian:13-slim
    ENV A="one two=three
    `,
  );
  only(
    'single quotes in an array',
    'no-single-quotes-in-array',
    ['valid-json-array', 'no-shell-form-command'],
    `
    FROM debian:13-slim
    CMD ['serve', '--port', '80']
    `,
  );
  only(
    'an array that is no JSON',
    'valid-json-array',
    ['no-shell-form-command', 'no-shell-syntax-in-exec-form', 'no-shell-form-cmd-with-entrypoint'],
    `
    FROM debian:13-slim
    ENTRYPOINT ["serve"]
    CMD ["--port", 80,]
    `,
  );
  only(
    'an array with an open quote',
    'valid-json-array',
    ['no-unterminated-quote', 'no-shell-form-command'],
    `
    FROM debian:13-slim
    CMD ["serve, "80"]
    `,
  );
  only(
    'backslashes in an array of Windows',
    'no-single-backslash-in-json',
    ['valid-json-array', 'no-shell-form-command'],
    `
    FROM mcr.microsoft.com/windows/servercore:ltsc2022
    CMD ["C:\\app\\serve.exe"]
    `,
  );
  only(
    'a SHELL of Windows with single backslashes',
    'no-single-backslash-in-json',
    ['require-json-in-shell', 'valid-json-array'],
    `
    FROM mcr.microsoft.com/windows/servercore:ltsc2022
    SHELL ["C:\\pwsh\\pwsh.exe", "-Command"]
    `,
  );
  only(
    'a flag that does not exist',
    'no-unknown-flag',
    ['no-relative-copy-destination', 'no-foreign-flag', 'require-flag-value', 'require-destination-slash'],
    `
    FROM debian:13-slim
    COPY --chmdo=755 a b /c
    `.replace('a b /c', 'a /c'),
  );
  only(
    'a flag of another instruction',
    'no-foreign-flag',
    ['no-unknown-flag', 'require-flag-value'],
    `
    FROM debian:13-slim
    COPY --keep-git-dir=true a /a
    `,
  );
  only(
    'a flag behind its arguments',
    'no-flag-behind-argument',
    ['no-relative-copy-destination', 'require-destination-slash', 'no-unknown-flag'],
    `
    FROM debian:13-slim
    COPY a b --chown=1000
    `,
  );
  only(
    'a blank in a mount',
    'no-blank-in-mount',
    ['require-mount-target', 'valid-mount-type', 'valid-mount-value', 'no-unknown-mount-option'],
    `
    FROM debian:13-slim
    RUN --mount=type=cache, target=/root/.cache id
    `,
  );
  only(
    'a space around the equals sign',
    'valid-key-value',
    ['no-legacy-key-value', 'valid-variable-name'],
    `
    FROM debian:13-slim
    ENV NAME = value
    `,
  );
  only('nothing but a comment', 'no-empty-file', ['require-from', 'no-instruction-before-from'], '# later\n');
  only('an instruction without a stage', 'require-from', ['no-instruction-before-from', 'no-empty-file'], 'RUN id\n');
  only(
    'an instruction above the first stage',
    'no-instruction-before-from',
    ['require-from'],
    `
    RUN id
    FROM debian:13-slim
    `,
  );
  only(
    "a slip in the name of the builder's frontend",
    'valid-syntax-directive',
    ['no-untrusted-frontend', 'no-pinned-frontend-version'],
    `
    # syntax=docker/dockerfiel:1
    FROM debian:13-slim
    `,
  );
  only(
    'a directive below its place',
    'no-displaced-directive',
    ['no-duplicate-directive', 'no-commented-out-instruction', 'valid-escape-directive'],
    `
    FROM debian:13-slim
    # escape=\`
    RUN id
    `,
  );
  only(
    'the continuation of Linux with the escape character of Windows',
    'no-wrong-line-continuation',
    ['require-line-continuation', 'no-unknown-instruction', 'require-escape-directive'],
    `
    # escape=\`
    FROM mcr.microsoft.com/windows/servercore:ltsc2022
    RUN dir C:/ \\
      && dir D:/
    `,
  );
});

suite('one cause, one finding: base images', () => {
  const tags = [
    'no-undefined-arg-in-from',
    'require-usable-base-image',
    'no-retired-base-image',
    'no-end-of-life-base-image',
    'no-untagged-base-image',
    'no-latest-base-image',
    'no-moving-base-image-tag',
    'require-base-image-digest',
    'valid-image-reference',
  ];
  const of = (winner: string, text: string) =>
    only(
      text.replaceAll('\n', ' ').trim(),
      winner,
      tags.filter((name) => name !== winner),
      `${text}\n`,
    );
  of('valid-image-reference', 'FROM Alpine:latest');
  of('no-undefined-arg-in-from', 'FROM $BASE');
  of('no-undefined-arg-in-from', 'FROM alpine:$VERSION');
  of('require-usable-base-image', 'ARG VERSION\nFROM alpine:$VERSION');
  of('require-usable-base-image', 'ARG BASE\nFROM $BASE');
  of('no-retired-base-image', 'FROM openjdk');
  of('no-retired-base-image', 'FROM openjdk:latest');
  of('no-retired-base-image', 'FROM openjdk:8');
  of('no-retired-base-image', 'FROM centos:7');
  of('no-end-of-life-base-image', 'FROM debian:9');
  of('no-end-of-life-base-image', 'FROM node:14');
  of('no-untagged-base-image', 'FROM alpine');
  of('no-latest-base-image', 'FROM alpine:latest');
  of('no-moving-base-image-tag', 'FROM debian:stable');
  of('require-base-image-digest', 'FROM debian:13-slim');
});

suite('one cause, one finding: variables', () => {
  const undeclared = ['no-undefined-variable', 'no-misspelt-variable'];
  only(
    'an argument of the platform that the stage does not declare',
    'require-platform-arg',
    [...undeclared, 'require-arg-in-stage'],
    `
    FROM debian:13-slim
    WORKDIR /srv/$TARGETARCH
    `,
  );
  only(
    'an argument that only stands above the stages',
    'require-arg-in-stage',
    [...undeclared, 'no-unused-arg'],
    `
    ARG VERSION=1
    FROM debian:13-slim
    WORKDIR /srv/$VERSION
    `,
  );
  only(
    'an argument that is declared further down',
    'no-early-arg-use',
    [...undeclared, 'no-unused-arg'],
    `
    FROM debian:13-slim
    WORKDIR /srv/$VERSION
    ARG VERSION=1
    `,
  );
  only(
    'a slip in a name',
    'no-misspelt-variable',
    ['no-undefined-variable'],
    `
    FROM debian:13-slim
    ARG VERSION=1
    RUN echo "$VERSION$VERSOIN"
    `,
  );
  only(
    'a variable in its own ENV',
    'no-self-reference-in-env',
    ['no-undefined-variable', 'no-misspelt-variable'],
    `
    FROM debian:13-slim
    ENV A=1 B=$A
    `,
  );
});

suite('one cause, one finding: stages', () => {
  const all = [
    'no-own-copy-stage',
    'no-later-copy-stage',
    'no-circular-stages',
    'no-undefined-copy-stage',
    'no-copy-stage-number',
    'no-unused-stage',
  ];
  const of = (what: string, winner: string, text: string) =>
    only(
      what,
      winner,
      all.filter((name) => name !== winner),
      text,
    );
  of('the stage itself', 'no-own-copy-stage', 'FROM debian:13-slim AS a\nCOPY --from=a /x /y\n');
  of('the stage itself by its number', 'no-own-copy-stage', 'FROM debian:13-slim\nCOPY --from=0 /x /y\n');
  of(
    'a stage further down',
    'no-later-copy-stage',
    'FROM debian:13-slim AS a\nCOPY --from=b /x /y\nFROM debian:13-slim AS b\nRUN id\nFROM debian:13-slim\nCOPY --from=a /a /b\n',
  );
  of(
    'two stages that need each other',
    'no-circular-stages',
    'FROM debian:13-slim AS a\nCOPY --from=b /x /y\nFROM debian:13-slim AS b\nCOPY --from=a /x /y\n',
  );
  of('no stage', 'no-undefined-copy-stage', 'FROM debian:13-slim\nCOPY --from=biuld /x /y\n');
  of('a number without a stage', 'no-undefined-copy-stage', 'FROM debian:13-slim\nCOPY --from=3 /x /y\n');
  only(
    'a name that stands twice',
    'no-duplicate-stage-name',
    [...all, 'no-stage-name-of-image'],
    'FROM debian:13-slim AS a\nRUN id\nFROM debian:13 AS a\nCOPY --from=a /x /y\n',
  );
});

suite('one cause, one finding: secrets', () => {
  const all = [
    'no-secret-value',
    'no-secret-on-command-line',
    'no-secret-removed-later',
    'no-copied-secret-file',
    'no-secret-in-arg-or-env',
    'no-copied-root-home',
    'no-credentials-in-index-url',
    'no-account-password',
  ];
  const of = (what: string, winner: string, text: string) =>
    only(
      what,
      winner,
      all.filter((name) => name !== winner),
      text,
    );
  const token = `ghp_${'x1Y2z3W4'.repeat(4)}abcd`;
  of('a token in a variable', 'no-secret-value', `FROM debian:13-slim\nENV API_TOKEN=${token}\n`);
  of(
    'a token on the command line',
    'no-secret-value',
    `FROM debian:13-slim\nRUN curl -fsSL -H "Authorization: Bearer ${token}" https://example.com\n`,
  );
  only(
    'an argument on the command line, which is a second place',
    'no-secret-on-command-line',
    ['no-secret-value', 'no-credentials-in-index-url', 'no-account-password'],
    `
    FROM debian:13-slim
    ARG NPM_TOKEN
    RUN curl -fsSL -u "me:$NPM_TOKEN" https://example.com
    `,
  );
  of(
    'a key that is removed later',
    'no-secret-removed-later',
    `
    FROM debian:13-slim
    COPY id_rsa /root/.ssh/id_rsa
    RUN git clone git@example.com:a/b /srv/b
    RUN rm /root/.ssh/id_rsa
    `,
  );
  of('a key that stays', 'no-copied-secret-file', 'FROM debian:13-slim\nCOPY id_rsa /root/.ssh/id_rsa\n');
  of('a name that speaks of a secret', 'no-secret-in-arg-or-env', 'FROM debian:13-slim\nARG DB_PASSWORD\nRUN id\n');
  of(
    'a proxy with its password',
    'no-credentials-in-index-url',
    'FROM debian:13-slim\nENV HTTP_PROXY=http://me:hunter22@proxy.example.com:3128\n',
  );
});

suite('one cause, one finding: packages', () => {
  only(
    'a package manager that the base does not have',
    'no-foreign-package-manager',
    [
      'require-apt-assume-yes',
      'require-apt-update',
      'require-apt-version',
      'no-apt-lists-in-layer',
      'no-apt-recommended-packages',
      'no-build-tools-in-final-stage',
      'no-interactive-tools',
    ],
    `
    FROM alpine:3.24
    RUN apt-get install gcc vim
    `,
  );
  only(
    'another one',
    'no-foreign-package-manager',
    ['no-apk-cache-in-layer', 'require-apk-version', 'prefer-apk-virtual'],
    `
    FROM debian:13-slim
    RUN apk add curl
    `,
  );
  only(
    'an update on its own',
    'no-separate-package-update',
    ['require-apt-update', 'no-consecutive-run', 'no-split-package-install'],
    `
    FROM debian:13-slim
    RUN apt-get update
    RUN apt-get install -y --no-install-recommends curl
    `,
  );
  only(
    'installs in several steps',
    'no-split-package-install',
    ['no-consecutive-run'],
    `
    FROM debian:13-slim
    RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
    RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
    RUN apt-get update && apt-get install -y --no-install-recommends jq && rm -rf /var/lib/apt/lists/*
    `,
  );
  only(
    'apt instead of apt-get',
    'prefer-apt-get',
    ['require-apt-assume-yes'],
    `
    FROM debian:13-slim
    RUN apt update && apt install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
    `,
  );
});

suite('one cause, one finding: pipes', () => {
  const pipes = ['no-pipefail-in-dash', 'no-piped-remote-script', 'require-pipefail'];
  only(
    'an option that the shell does not know',
    'no-pipefail-in-dash',
    ['require-pipefail', 'no-bash-syntax-in-sh'],
    `
    FROM debian:12-slim
    RUN set -o pipefail && cat /etc/passwd | wc -l
    `,
  );
  only(
    'a script from the network',
    'no-piped-remote-script',
    pipes.filter((name) => name !== 'no-piped-remote-script'),
    `
    FROM debian:13-slim
    RUN curl -fsSL https://example.com/install.sh | sh
    `,
  );
  only(
    'any other pipe',
    'require-pipefail',
    pipes.filter((name) => name !== 'require-pipefail'),
    `
    FROM debian:13-slim
    RUN tar -c /srv | gzip -9 > /srv.tgz
    `,
  );
});

suite('one cause, one finding: owners and users', () => {
  const users = ['no-root-user', 'require-user', 'no-unused-account', 'no-root-with-state'];
  const of = (what: string, winner: string, text: string) =>
    only(
      what,
      winner,
      users.filter((name) => name !== winner),
      text,
    );
  of(
    'root at the end',
    'no-root-user',
    `
    FROM debian:13-slim
    RUN useradd -r app
    VOLUME /data
    USER root
    CMD ["serve"]
    `,
  );
  of(
    'an account that nobody uses',
    'no-unused-account',
    `
    FROM debian:13-slim
    RUN useradd -r app
    VOLUME /data
    CMD ["serve"]
    `,
  );
  of('no account at all', 'require-user', 'FROM debian:13-slim\nEXPOSE 80\nCMD ["serve"]\n');
  only(
    'files of root below the user',
    'require-copy-chown',
    ['no-program-owned-by-user', 'prefer-copy-chown'],
    `
    FROM node:24-slim
    WORKDIR /home/node/data
    USER node
    COPY notes.db ./
    CMD ["node"]
    `,
  );
  only(
    'an owner that is changed later',
    'prefer-copy-chown',
    ['require-copy-chown', 'no-program-owned-by-user', 'prefer-copy-chmod', 'no-consecutive-run'],
    `
    FROM node:24-slim
    COPY app /srv/app
    RUN chown -R node:node /srv/app
    USER node
    CMD ["node", "/srv/app"]
    `,
  );
});

suite('one cause, one finding: cache', () => {
  only(
    'all sources above the install',
    'no-sources-before-install',
    ['no-packages-below-sources', 'prefer-cache-mount', 'no-early-changing-arg'],
    `
    FROM node:24-slim
    WORKDIR /srv
    COPY . .
    RUN npm ci --omit=dev
    CMD ["node", "app.js"]
    `,
  );
  only(
    'a cache that is mounted and switched off',
    'no-disabled-cache-with-mount',
    ['no-pip-cache-in-layer', 'prefer-cache-mount'],
    `
    FROM python:3.14-slim
    RUN --mount=type=cache,target=/root/.cache/pip pip install --no-cache-dir flask==3.1.0
    `,
  );
  only(
    'lists that are removed from a mounted cache',
    'no-emptied-apt-cache-mount',
    ['no-apt-lists-in-layer', 'no-disabled-cache-with-mount'],
    `
    FROM debian:13-slim
    RUN --mount=type=cache,target=/var/lib/apt/lists,sharing=locked --mount=type=cache,target=/var/cache/apt,sharing=locked \\
        apt-get update && apt-get install -y --no-install-recommends curl
    `,
  );
});
