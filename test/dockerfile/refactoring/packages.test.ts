import { suite } from 'node:test';
import { becomes, isRefused } from './offer';

suite('a list of packages', () => {
  const sort = /^Sort/;
  becomes(
    'one a line and sorted',
    sort,
    'FROM debian:13\nRUN<|> apt-get update && apt-get install -y zip Git curl && rm x\n',
    'FROM debian:13\nRUN apt-get update && apt-get install -y \\\n    curl \\\n    Git \\\n    zip && rm x\n',
  );
  becomes(
    'in the indentation that it has',
    sort,
    'FROM debian:13\r\nRUN apt-get update \\\r\n && apt-get install -y --no-install-recommends \\\r\n<|>      zip=1.* curl \\\r\n && rm x\r\n',
    'FROM debian:13\r\nRUN apt-get update \\\r\n && apt-get install -y --no-install-recommends \\\r\n      curl \\\r\n      zip=1.* \\\r\n && rm x\r\n',
  );
  becomes(
    'in a here-document, also where a backtick continues lines elsewhere',
    sort,
    '# escape=`\nFROM alpine:3.22\nRUN<|> <<EOF\n  apk add b a\nEOF\n',
    '# escape=`\nFROM alpine:3.22\nRUN <<EOF\n  apk add \\\n      a \\\n      b\nEOF\n',
  );
  becomes(
    'over lines that a backtick continues',
    sort,
    '# escape=`\nFROM alpine:3.22\nRUN<|> apk add `\n  b a\n',
    '# escape=`\nFROM alpine:3.22\nRUN apk add `\n  a `\n  b\n',
  );
  isRefused('it is sorted', sort, 'FROM debian:13\nRUN<|> apt-get install \\\n    a \\\n    b\n');
  isRefused('a variable', sort, 'FROM debian:13\nRUN<|> apt-get install b $A\n');
  isRefused('a flag between', sort, 'FROM debian:13\nRUN<|> apt-get install b -y a\n');
  isRefused(
    'a comment has its place',
    sort,
    'FROM debian:13\nRUN<|> apt-get install \\\n    # tools\n    b \\\n    a\n',
  );
  isRefused('exec form', sort, 'FROM debian:13\nRUN<|> ["apt-get", "install", "b", "a"]\n');
});

suite('a cache mount', () => {
  const mount = /cache mount/;
  becomes(
    'for apt, without the clean-up',
    mount,
    `
      FROM debian:13
      RUN<|> apt-get update \\
          && apt-get install -y curl \\
          && apt-get clean \\
          && rm -rf /var/lib/apt/lists/*
      USER me
    `,
    `
      FROM debian:13
      RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\
          --mount=type=cache,target=/var/lib/apt,sharing=locked \\
          apt-get update \\
          && apt-get install -y curl
      USER me
    `,
  );
  becomes(
    'what else is removed stays',
    mount,
    'FROM debian:13\nRUN<|> apt-get install -y a && rm -rf /var/lib/apt/lists/* /tmp/x\n',
    'FROM debian:13\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\\n    --mount=type=cache,target=/var/lib/apt,sharing=locked \\\n    apt-get install -y a && rm -rf /tmp/x\n',
  );
  becomes(
    'for apk, which then has to ask for the index',
    mount,
    'FROM alpine:3.22\nRUN<|> apk add --no-cache curl\n',
    'FROM alpine:3.22\nRUN --mount=type=cache,target=/etc/apk/cache,sharing=locked apk add --update-cache curl\n',
  );
  becomes(
    'for pip, beside another mount',
    mount,
    'FROM python:3.14\r\nRUN<|> --mount=type=bind,target=/r pip install --no-cache-dir -r /r/r.txt\r\n',
    'FROM python:3.14\r\nRUN --mount=type=cache,target=/root/.cache/pip --mount=type=bind,target=/r pip install -r /r/r.txt\r\n',
  );
  becomes(
    'for npm, in a here-document',
    mount,
    'FROM node:24\nRUN<|> <<EOF\nnpm ci\nnpm cache clean --force\nEOF\n',
    'FROM node:24\nRUN --mount=type=cache,target=/root/.npm <<EOF\nnpm ci\nEOF\n',
  );
  becomes(
    'for go in its own image',
    mount,
    'FROM golang:1.25\nRUN<|> go build -o /app .\n',
    'FROM golang:1.25\nRUN --mount=type=cache,target=/go/pkg/mod \\\n    --mount=type=cache,target=/root/.cache/go-build \\\n    go build -o /app .\n',
  );
  becomes(
    'for cargo elsewhere',
    mount,
    'FROM debian:13\nRUN<|> cargo build --release\n',
    'FROM debian:13\nRUN --mount=type=cache,target=/root/.cargo/registry \\\n    --mount=type=cache,target=/root/.cargo/git/db \\\n    cargo build --release\n',
  );
  becomes(
    'for dnf 5',
    mount,
    'FROM fedora:42\nRUN<|> dnf install -y git && dnf clean all\n',
    'FROM fedora:42\nRUN --mount=type=cache,target=/var/cache/libdnf5,sharing=locked dnf install -y git\n',
  );
  becomes(
    'in a list behind set -e',
    mount,
    'FROM fedora:40\nRUN<|> set -eux; \\\n    dnf install -y git; \\\n    dnf clean all; \\\n    rm -rf /var/cache/dnf\n',
    'FROM fedora:40\nRUN --mount=type=cache,target=/var/cache/dnf,sharing=locked set -eux; \\\n    dnf install -y git\n',
  );
  isRefused('a list that goes on after a failure', mount, 'FROM fedora:40\nRUN<|> dnf install -y git; dnf clean all\n');
  isRefused(
    'a comment would be lost',
    mount,
    'FROM fedora:40\nRUN<|> dnf install -y git && dnf clean \\\n  # why\n  all\n',
  );
  isRefused('there is one', mount, 'FROM node:24\nRUN<|> --mount=type=cache,target=/root/.npm npm ci\n');
  isRefused('another user has another home', mount, 'FROM node:24\nUSER node\nRUN<|> npm ci\n');
  isRefused('the cache is elsewhere', mount, 'FROM node:24\nENV NPM_CONFIG_CACHE=/x\nRUN<|> npm ci\n');
  isRefused('it would be emptied first', mount, 'FROM debian:13\nRUN<|> apt-get clean && apt-get install a\n');
  isRefused(
    'what may fail is not taken out',
    mount,
    'FROM debian:13\nRUN<|> apt-get install a && apt-get clean || true\n',
  );
  isRefused('nothing is loaded', mount, 'FROM node:24\nRUN<|> npm run build\n');
});
