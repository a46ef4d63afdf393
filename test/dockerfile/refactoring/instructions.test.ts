import { suite } from 'node:test';
import { becomes, becomesAndBack, isRefused } from './offer';

suite('ADD and COPY', () => {
  const copy = /with `COPY`/;
  const add = /with `ADD`/;
  becomesAndBack(
    'plain files and folders, also below',
    copy,
    'from a:1\nadd<|> --chown=me src/ app.conf /x/\n',
    'from a:1\ncopy<|> --chown=me src/ app.conf /x/\n',
    add,
  );
  for (const source of [
    'a.tar.gz',
    'https://example.com/a.txt',
    '$FILE',
    'binary',
    'git@github.com:a/b.git',
    '<<EOF',
  ]) {
    isRefused(`not for ${source}`, copy, `FROM a:1\nADD<|> ${source} /x/\n`);
    isRefused(`nor back for ${source}`, add, `FROM a:1\nCOPY<|> ${source} /x/\n`);
  }
  isRefused('flags of ADD alone', copy, 'FROM a:1\nADD<|> --unpack a.txt /x/\n');
  isRefused('flags of COPY alone', add, 'FROM a:1\nCOPY<|> --from=b a.txt /x/\n');
});

suite('an ARG for a version', () => {
  const introduce = /^Introduce/;
  const inline = /^Inline/;
  becomesAndBack(
    'the version of a tag, and back',
    introduce,
    '# syntax=docker/dockerfile:1\n# base\nFROM a:1 AS x\nFROM node:24.1-alpine<|> AS y\n',
    '# syntax=docker/dockerfile:1\nARG NODE_VERSION=24.1\n# base\nFROM a:1 AS x\nFROM node:${NODE_VERSION}-alpine<|> AS y\n',
    inline,
  );
  becomes(
    'a tag without version, with a registry, in lower case',
    introduce,
    'from ghcr.io/acme/my-base:edge<|>\r\n',
    'arg MY_BASE_TAG=edge\r\nfrom ghcr.io/acme/my-base:${MY_BASE_TAG}\r\n',
  );
  becomes(
    'a name that is taken',
    introduce,
    'ARG NODE_VERSION=22\nFROM node:$NODE_VERSION\nFROM node:24<|>\n',
    'ARG NODE_VERSION=22\nARG NODE_VERSION_2=24\nFROM node:$NODE_VERSION\nFROM node:${NODE_VERSION_2}\n',
  );
  becomes('below a byte order mark', introduce, '\ufeffFROM a:1<|>\n', '\ufeffARG A_VERSION=1\nFROM a:${A_VERSION}\n');
  becomes(
    'inlined at all its places, from its own line',
    inline,
    'ARG A=1 B<|>=2\nFROM x:${B} AS one\nFROM x:$B-slim\nARG B=own\nRUN echo $B\n',
    'ARG A=1\nFROM x:2 AS one\nFROM x:2-slim\nARG B=own\nRUN echo $B\n',
  );
  for (const image of ['node', 'node:$V', 'node:24@sha256:abc', 'scratch']) {
    isRefused(`not for ${image}`, introduce, `ARG V=1\nFROM ${image}<|>\n`);
  }
  isRefused('not for a stage', introduce, 'FROM a:1 AS x\nFROM x<|>\n');
  isRefused('a stage brings it in', inline, 'ARG B<|>=2\nFROM x:$B\nARG B\nRUN echo $B\n');
  isRefused('more than its value is used', inline, 'ARG B<|>=2\nFROM x:${B:-3}\n');
  isRefused('it has no value', inline, 'ARG B<|>\nFROM x:$B\n');
  isRefused('nothing uses it', inline, 'ARG B<|>=2\nFROM x:1\n');
  isRefused('it has a value before', inline, 'ARG B=1\nFROM x:$B\nARG B<|>=2\n');
});

suite('a stage of selected instructions', () => {
  const extract = /^Extract/;
  becomes(
    'between what stands before and behind it',
    extract,
    `
      FROM node:24 AS app
      WORKDIR /app
      # first the packages
      <|>COPY package.json .
      RUN npm ci
      <|># then the rest
      COPY . .
      FROM a:1
      COPY --from=app /app /app
    `,
    `
      FROM node:24 AS app-base
      WORKDIR /app

      FROM app-base AS app-extracted
      # first the packages
      COPY package.json .
      RUN npm ci

      FROM app-extracted AS app
      # then the rest
      COPY . .
      FROM a:1
      COPY --from=app /app /app
    `,
  );
  becomes(
    'from the top, of a stage without name',
    extract,
    'from --platform=linux/amd64 node:24\r\n<|>workdir /app<|>\r\n\r\nuser me\r\n',
    'from --platform=linux/amd64 node:24 as extracted\r\nworkdir /app\r\n\r\nfrom extracted\r\nuser me\r\n',
  );
  becomes(
    'up to the end',
    extract,
    'FROM node:24 AS x\nRUN a\n<|>RUN b<|>\n',
    'FROM node:24 AS x-base\nRUN a\n\nFROM x-base AS x\nRUN b\n',
  );
  isRefused('nothing is selected', extract, 'FROM a:1\nRUN a\nRUN<|> b\n');
  isRefused('all of the stage is', extract, 'FROM a:1\n<|>RUN a\nRUN b<|>\n');
  isRefused('FROM is', extract, '<|>FROM a:1\nRUN a<|>\nRUN b\n');
  isRefused('a trigger would fire', extract, 'FROM a:1\nONBUILD RUN a\n<|>RUN b<|>\n');
  isRefused(
    'a later stage is known by its number',
    extract,
    'FROM a:1\nRUN a\n<|>RUN b<|>\nFROM b:1\nFROM c:1\nCOPY --from=1 /x /x\n',
  );
  isRefused('ENTRYPOINT would take CMD back', extract, 'FROM a:1\nCMD a\n<|>RUN b<|>\nENTRYPOINT ["c"]\n');
});

suite('a HEALTHCHECK', () => {
  const insert = /HEALTHCHECK/;
  becomes(
    'for a node server',
    insert,
    'FROM node:24 AS x\nFROM x\nEXPOSE 3000<|>\nCMD ["node", "."]\n',
    `
      FROM node:24 AS x
      FROM x
      EXPOSE 3000
      CMD ["node", "."]
      HEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=3 \\
          CMD ["node", "-e", "fetch('http://127.0.0.1:3000/').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
    `,
  );
  becomes(
    'with what the image has, or what is installed',
    insert,
    'from alpine:3.22\r\nrun apk add curl\r\nexpose 80/tcp<|>',
    'from alpine:3.22\r\nrun apk add curl\r\nexpose 80/tcp\r\nhealthcheck --interval=30s --timeout=5s --start-period=10s --retries=3 \\\r\n    cmd ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:80/"]',
  );
  becomes(
    'by the client of a database',
    insert,
    'FROM postgres:18<|>\n',
    'FROM postgres:18\nHEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=3 \\\n    CMD ["pg_isready", "-q"]\n',
  );
  isRefused('there is one', insert, 'FROM postgres:18<|>\nHEALTHCHECK NONE\n');
  isRefused('no port is known', insert, 'FROM node:24<|>\n');
  isRefused('nothing in the image can ask', insert, 'FROM debian:13\nEXPOSE 80<|>\n');
  isRefused('not in a stage before the last', insert, 'FROM postgres:18<|>\nFROM a:1\n');
  isRefused('not behind an unfinished here-document', insert, 'FROM postgres:18<|>\nRUN <<EOF\nx\n');
});
