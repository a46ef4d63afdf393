import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { NamedSymbol } from '../../server/src/analysis/feature-types';
import { applyEdits } from '../../server/src/text/span';
import { dedent, type Mark, readMarks, writeMarks } from '../harness/marked-text';
import { openAtCursor, type SmallWorkspace, smallRoot } from '../harness/small-workspace';

/** Caret lines in all files mark each use of the name at the cursor. */
function uses(what: string, marked: SmallWorkspace): void {
  test(what, async () => {
    const { symbol, texts } = await ask(withoutMarks(marked));
    const drawn = Object.entries(texts).map(([path, text]) => [
      path,
      writeMarks(text, marksOf(symbol).get(path) ?? []),
    ]);
    const expected = Object.entries(marked).map(([path, text]) => [path, dedent(text).replace('<|>', '')]);
    assert.deepEqual(Object.fromEntries(drawn), Object.fromEntries(expected));
  });
}

/** The files that a rename changes, or the reason why there is none. */
async function renamed(files: SmallWorkspace, newName: string): Promise<SmallWorkspace | string> {
  const { symbol, texts } = await ask(files);
  const reason = symbol?.renameRefusal ?? symbol?.refusalOf(newName);
  if (!symbol || reason) return reason ?? 'nothing here';
  const changed: Record<string, string> = {};
  for (const { path, uses: all } of placesOf(symbol)) {
    const named = all.filter(({ keepsText }) => !keepsText);
    if (named.length === 0) continue;
    changed[path] = applyEdits(
      texts[path] ?? '',
      named.map(({ span }) => ({ span, text: newName })),
    );
  }
  return changed;
}

let asked = '';

async function ask(files: SmallWorkspace) {
  const { document, offset, path, texts } = await openAtCursor(files);
  asked = path;
  return { symbol: await document.symbolAt(offset), texts };
}

function placesOf(symbol: NamedSymbol) {
  const others = (symbol.elsewhere ?? []).map(({ uri, uses: all }) => ({
    path: uri.slice(smallRoot.length),
    uses: all,
  }));
  return [{ path: asked, uses: symbol.uses }, ...others];
}

function marksOf(symbol: NamedSymbol | undefined): ReadonlyMap<string, readonly Mark[]> {
  const places = symbol ? placesOf(symbol) : [];
  return new Map(
    places.map(({ path, uses: all }) => [
      path,
      [...all]
        .sort((a, b) => a.span.start - b.span.start)
        .map(({ span, role, keepsText }) => ({ span, message: keepsText ? `${role}, stays` : role })),
    ]),
  );
}

function withoutMarks(marked: SmallWorkspace): SmallWorkspace {
  return Object.fromEntries(Object.entries(marked).map(([path, text]) => [path, readMarks(text).text]));
}

suite('names across the files of a project', () => {
  uses('a service in base, override and included file', {
    'compose.yaml': `
      include: [tools.yaml]
      services:
        d<|>b:
        ^^ definition
          image: postgres:18
    `,
    'compose.override.yaml': `
      services:
        db:
        ^^ definition
          ports: ["5432:5432"]
        web:
          image: nginx:1.30
          depends_on: [db]
                       ^^ read
    `,
    'tools.yaml': `
      services:
        backup:
          image: backup:1
          network_mode: service:db
                                ^^ read
    `,
  });

  uses('a service of another file that is extended', {
    'compose.yaml': `
      services:
        web:
          extends:
            file: common.yaml
            service: ba<|>se
                     ^^^^ read
        base:
          image: other:1
    `,
    'common.yaml': `
      services:
        base:
        ^^^^ definition
          image: nginx:1.30
    `,
  });

  uses('a network that an extended service uses', {
    'compose.yaml': `
      services:
        web:
          extends: { file: common.yaml, service: base }
      networks:
        ba<|>ck:
        ^^^^ definition
    `,
    'common.yaml': `
      services:
        base:
          image: nginx:1.30
          networks: [back]
                     ^^^^ read
    `,
  });

  uses('a profile', {
    'compose.yaml': `
      services:
        a: { image: "a:1", profiles: [de<|>bug] }
                                      ^^^^^ definition
    `,
    'compose.override.yaml': `
      services:
        b: { image: "b:1", profiles: [debug] }
                                      ^^^^^ definition
    `,
  });

  uses('a profile, into .env', {
    'compose.yaml': `
      services:
        a: { image: "a:1", profiles: [de<|>bug] }
                                      ^^^^^ definition
    `,
    '.env': `
      COMPOSE_PROFILES=tools, debug,debugger
                              ^^^^^ read
    `,
  });

  uses('a variable, into .env', {
    'compose.yaml': `
      services:
        web:
          image: web:\${T<|>AG:-1}
                       ^^^ read
    `,
    'compose.override.yaml': `
      services:
        web:
          hostname: web-$TAG
                         ^^^ read
    `,
    '.env': `
      # TAG is not this one
      TAG=1.8
      ^^^ definition
      IMAGE="web:\${TAG}"
                   ^^^ read
      QUOTED='\${TAG}'
    `,
  });

  uses('a variable of an included file with its own .env', {
    'compose.yaml': `
      include: [sub/compose.yaml]
      services:
        web: { image: "web:$T<|>AG" }
                            ^^^ read
    `,
    'sub/compose.yaml': `
      services:
        job: { image: "job:$TAG" }
    `,
    'sub/.env': 'TAG=2\n',
  });

  uses('a name in a circle of includes', {
    'compose.yaml': `
      include: [a.yaml]
      services:
        w<|>eb: { image: "web:1" }
        ^^^ definition
    `,
    'a.yaml': `
      include: [compose.yaml]
      services:
        job: { image: "job:1", depends_on: [web] }
                                            ^^^ read
    `,
  });
});

suite('Compose and Dockerfile', () => {
  const dockerfile = `
    ARG VERSION=1
        ^^^^^^^ definition
    FROM alpine:$VERSION AS build
                 ^^^^^^^ read
    RUN true
    FROM build
    ARG VERSION
        ^^^^^^^ definition
  `;

  uses('target leads to the stage', {
    'compose.yaml': `
      services:
        web:
          build:
            context: ./app
            target: bu<|>ild
                    ^^^^^ read
        worker:
          build: { context: app, target: Build }
                                         ^^^^^ read
    `,
    'app/Dockerfile': `
      FROM alpine:3.24 AS build
                          ^^^^^ definition
      FROM scratch
      COPY --from=build /a /a
                  ^^^^^ read
    `,
  });

  uses('a stage without a name is told by its number', {
    'compose.yaml': `
      services:
        web:
          build: { context: ., target: <|>0 }
                                       ^ read, stays
    `,
    Dockerfile: `
      FROM alpine:3.24
      ^^^^ definition, stays
      FROM scratch
      COPY --from=0 /a /a
                  ^ read, stays
    `,
  });

  uses('an argument leads to its ARG', {
    'compose.yaml': `
      services:
        web:
          build:
            context: .
            args:
              VER<|>SION: 2
              ^^^^^^^ read
    `,
    Dockerfile: dockerfile,
  });

  uses('a stage knows its builders', {
    'compose.yaml': `
      services:
        web:
          build: { context: ., target: build }
                                       ^^^^^ read
        other:
          build: { context: ., target: run }
    `,
    'compose.override.yaml': `
      services:
        web:
          build: { target: build }
                           ^^^^^ read
    `,
    Dockerfile: `
      FROM alpine:3.24 AS bu<|>ild
                          ^^^^^ definition
      FROM build AS run
           ^^^^^ read
    `,
  });

  uses('the last stage is what services without a target build', {
    '../compose.yaml': 'services: { far: { build: elsewhere } }\n',
    'compose.yaml': `
      services:
        web:
        ^^^ read, stays
          build: ./app
    `,
    'app/Dockerfile': `
      FROM alpine:3.24 AS build
      FROM build AS r<|>un
                    ^^^ definition
    `,
  });

  uses('an ARG knows who sets it', {
    'compose.yaml': `
      services:
        web:
          build:
            context: .
            args: [VERSION=2]
                   ^^^^^^^ read
    `,
    Dockerfile: dockerfile.replace('ARG VERSION=1', 'ARG VERS<|>ION=1'),
  });

  test('a path leads to its file', async () => {
    const files = {
      'compose.yaml': `
        services:
          web:
            build: { context: ./app, dockerfile: prod.Docker<|>file }
      `,
      'app/prod.Dockerfile': 'FROM alpine:3.24\n',
    };
    const { symbol } = await ask(files);
    assert.deepEqual(
      symbol?.elsewhere?.map(({ uri }) => uri),
      [`${smallRoot}app/prod.Dockerfile`],
    );
    assert.match(String(await renamed(files, 'x')), /rename that one in the explorer/);
  });

  test('links lead to files that are there, from the folder that Compose starts at', async () => {
    const { document } = await openAtCursor({
      'compose.yaml': `
        <|>include: [sub/tools.yaml, gone.yaml]
        services:
          web:
            build: ./app
            env_file: ["\${NAME}.env", missing.env]
            volumes: [./app:/src, ./conf:/etc/conf]
      `,
      'sub/tools.yaml': 'services: { job: { image: "job:1" } }\n',
      'app/Dockerfile': 'FROM alpine:3.24\n',
      '.env': 'NAME=web\n',
      'web.env': '',
      conf: 'a file without an extension\n',
    });
    assert.deepEqual(
      document.links().map(({ target }) => ('url' in target ? target.url.slice(smallRoot.length) : target.path)),
      ['sub/tools.yaml', 'app/Dockerfile', 'web.env', 'conf'],
    );
  });
});

suite('renaming across files', () => {
  test('changes every file, and no name that only looks the same', async () => {
    assert.deepEqual(
      await renamed(
        {
          'compose.yaml': 'services:\n  d<|>b: { image: "postgres:18" }\nvolumes: { db: {} }\n',
          'compose.override.yaml': 'services:\n  web: { image: "db:1", depends_on: ["db"] }\n',
        },
        'store',
      ),
      {
        'compose.yaml': 'services:\n  store: { image: "postgres:18" }\nvolumes: { db: {} }\n',
        'compose.override.yaml': 'services:\n  web: { image: "db:1", depends_on: ["store"] }\n',
      },
    );
  });

  test('reaches from a stage into Compose, and back', async () => {
    const compose = 'services: { web: { build: { context: ., target: build } } }\n';
    const dockerfile = 'FROM alpine:3.24 AS build\n';
    const after = {
      'compose.yaml': compose.replace('build }', 'base }'),
      Dockerfile: dockerfile.replace('build', 'base'),
    };
    assert.deepEqual(
      await renamed({ 'compose.yaml': compose, Dockerfile: dockerfile.replace('build', 'bu<|>ild') }, 'base'),
      after,
    );
    assert.deepEqual(
      await renamed({ 'compose.yaml': compose.replace('build }', 'bu<|>ild }'), Dockerfile: dockerfile }, 'base'),
      after,
    );
  });

  test('changes a profile where .env switches it on, too', async () => {
    const compose = 'services: { a: { image: "a:1", profiles: [de<|>bug] } }\n';
    assert.deepEqual(await renamed({ 'compose.yaml': compose, '.env': 'COMPOSE_PROFILES="debug,x"\n' }, 'trace'), {
      'compose.yaml': 'services: { a: { image: "a:1", profiles: [trace] } }\n',
      '.env': 'COMPOSE_PROFILES="trace,x"\n',
    });
  });

  test('changes a variable in .env, too', async () => {
    assert.deepEqual(await renamed({ 'compose.yaml': 'name: a-${T<|>AG}\n', '.env': 'TAG=1\nOTHER=2\n' }, 'VERSION'), {
      'compose.yaml': 'name: a-${VERSION}\n',
      '.env': 'VERSION=1\nOTHER=2\n',
    });
  });

  test('is refused with the reason', async () => {
    const web = 'services:\n  w<|>eb: { image: "web:1" }\n';
    const refused = async (files: SmallWorkspace, newName: string) => String(await renamed(files, newName));
    assert.match(
      await refused({ 'compose.yaml': web, 'compose.override.yaml': 'services: { job: { image: "job:1" } }\n' }, 'job'),
      /Another service is called "job"/,
    );
    assert.match(
      await refused(
        {
          'compose.yaml': web,
          'compose.override.yaml': 'services:\n  job: { image: "job:1", depends_on: ["${NEEDS:-web}"] }\n',
        },
        'x',
      ),
      /compose\.override\.yaml:2 names it through a variable/,
    );
    assert.match(
      await refused(
        { 'compose.yaml': 'services: { a: { image: "a:1", depends_on: [no<|>body] } }\n', '.env': '' },
        'x',
      ),
      /not defined in this file/,
    );
    assert.match(
      await refused(
        { 'compose.yaml': 'services: { a: { image: "a:$T<|>AG", environment: [TAG] } }\n', '.env': 'TAG=1\n' },
        'x',
      ),
      /compose\.yaml:1 hands TAG on/,
    );
    assert.match(await refused({ 'compose.yaml': 'name: $T<|>AG\n', '.env': 'TAG=1\nX=2\n' }, 'X'), /\.env:2/);
    assert.match(
      await refused({ 'compose.yaml': 'name: $COMPOSE_P<|>ROFILES\n', '.env': 'COMPOSE_PROFILES=a\n' }, 'X'),
      /Docker itself reads/,
    );
    assert.match(
      await refused(
        { 'compose.yaml': 'services: { a: { build: { context: ., target: no<|>ne } } }\n', Dockerfile: 'FROM a\n' },
        'x',
      ),
      /No stage of Dockerfile/,
    );
  });
});
