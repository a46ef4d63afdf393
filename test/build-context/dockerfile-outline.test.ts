import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { instructionsIn, quotedWords } from '../../server/src/build-context/dockerfile-instructions';
import { chainOf, outlineOf, stageOf, stagesFor } from '../../server/src/build-context/dockerfile-outline';
import { lower } from '../../server/src/dockerfile/model/lower';
import type { Instruction } from '../../server/src/dockerfile/model/nodes';
import { SourceText } from '../../server/src/text/source-text';
import { dedent } from '../harness/marked-text';

const shop = outlineOf(
  dedent(`
  # syntax=docker/dockerfile:1
  ARG NODE=24 REGISTRY="docker.io"
  FROM --platform=$BUILDPLATFORM node:\${NODE}-slim AS Build
  ARG TOKEN
  ENV PORT=8080 HOST="0.0.0.0"
  RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required \\
      # why
      --mount=type=secret,target=/run/secrets/pip \\

      --mount=type=cache,from=tools npm ci
  FROM scratch AS tools
  FROM build
  COPY --from=1 <<EOT /etc/motd
  FROM nowhere
  EOT
  EXPOSE 8080 53/udp
  VOLUME ["/data", "/a b"]
  VOLUME /cache /tmp
  USER "app"
  USER 1000:1000
`),
);

suite('the outline of a Dockerfile', () => {
  test('stages by their order, with base, name and the stage below them', () => {
    const seen = shop.stages.map(({ base, name, parent, line }) => [base, name, parent?.index, line]);
    assert.deepEqual(seen, [
      ['node:${NODE}-slim', 'Build', undefined, 2],
      ['scratch', 'tools', undefined, 10],
      ['build', undefined, 0, 11],
    ]);
    assert.equal(shop.stages[0]?.platform, '$BUILDPLATFORM');
  });

  test('arguments by their scope', () => {
    assert.deepEqual(shop.globalArgs, [
      { name: 'NODE', defaultValue: '24', line: 1 },
      { name: 'REGISTRY', defaultValue: 'docker.io', line: 1 },
    ]);
    assert.deepEqual(shop.stages[0]?.args, [{ name: 'TOKEN', defaultValue: undefined, line: 3 }]);
    assert.deepEqual(shop.stages[0]?.variables, ['PORT', 'HOST']);
  });

  test('ports, volumes, the last user', () => {
    const last = shop.stages[2];
    assert.deepEqual(last?.exposed, ['8080', '53/udp']);
    assert.deepEqual(last?.volumes, ['/data', '/a b', '/cache', '/tmp']);
    assert.equal(last?.user, '1000:1000');
  });

  test('the last health check', () => {
    const checkOf = (text: string) => outlineOf(`FROM a\n${text}`).stages[0]?.healthcheck;
    assert.deepEqual(
      ['', 'HEALTHCHECK', 'HEALTHCHECK --interval=5s CMD x', 'HEALTHCHECK CMD x\nHEALTHCHECK none'].map(checkOf),
      [undefined, undefined, 'some', 'none'],
    );
  });

  test('secrets by their ids', () => {
    assert.deepEqual(shop.stages[0]?.secrets, [
      { id: 'npmrc', isRequired: true },
      { id: 'pip', isRequired: false },
    ]);
    const [open] = outlineOf('FROM a\nRUN --mount=type=secret,id=$ID x').stages;
    assert.deepEqual(open?.secrets, [{ id: undefined, isRequired: false }]);
  });

  test('a target by name in any case, by number, and the last stage without one', () => {
    assert.equal(stageOf(shop, 'BUILD')?.index, 0);
    assert.equal(stageOf(shop, '1')?.index, 1);
    assert.equal(stageOf(shop, undefined)?.index, 2);
    assert.equal(stageOf(shop, '3'), undefined);
    assert.equal(stageOf(shop, 'buil'), undefined);
  });

  test('what is built for a stage', () => {
    const [build, tools, last] = shop.stages;
    assert.ok(build && tools && last);
    assert.deepEqual(chainOf(last), [last, build]);
    assert.deepEqual([...stagesFor(shop, last)], [last, build, tools]);
    assert.deepEqual([...stagesFor(shop, tools)], [tools]);
  });

  test('a frontend of somebody else', () => {
    const isForeign = (syntax: string) => outlineOf(`# syntax=${syntax}\nFROM a`).hasForeignFrontend;
    assert.deepEqual(
      ['docker/dockerfile:1', 'docker.io/docker/dockerfile', 'docker/dockerfile@sha256:0'].map(isForeign),
      [false, false, false],
    );
    assert.deepEqual(['tonistiigi/dockerfile:x', 'docker/dockerfile.x'].map(isForeign), [true, true]);
  });

  test('an escape directive; a directive behind a comment is a comment', () => {
    assert.equal(outlineOf('# escape=`\nFROM a `\n AS b').stages[0]?.name, 'b');
    assert.equal(outlineOf('# x\n# escape=`\nFROM a `\n AS b').stages[0]?.name, undefined);
  });

  test('half-typed texts', () => {
    for (const text of [
      '',
      'FROM',
      'FROM a AS',
      'FROM a \\',
      'ARG',
      'EXPOSE',
      'FROM a\nRUN <<EOF\nUSER x',
      'FROM a\nVOLUME [',
    ]) {
      assert.doesNotThrow(() => outlineOf(text));
    }
    assert.equal(outlineOf('FROM a AS').stages[0]?.name, undefined);
    assert.equal(outlineOf('FROM a\nRUN <<EOF\nUSER x').stages[0]?.user, undefined);
  });

  test('words', () => {
    assert.deepEqual(quotedWords('a "b c"  d\\ e \'f\\\' g\\', '\\'), ['a', '"b c"', 'd\\ e', "'f\\'", 'g\\']);
  });

  test('a long file takes time that grows with its length', () => {
    const text = `FROM a\nRUN ${'--mount=type=cache,target=/c '.repeat(2000)}\\\n${'x \\\n'.repeat(50_000)}`;
    const start = performance.now();
    assert.equal(instructionsIn(text).instructions.length, 2);
    assert.equal(outlineOf(text).stages.length, 1);
    assert.ok(performance.now() - start < 2000);
  });
});

suite('the outline says what the model of the language says', () => {
  const texts = [
    ...['samples/Dockerfile', 'samples/clean/Dockerfile'].map((file) => [file, readFileSync(file, 'utf8')] as const),
    ...fencesIn('docs-content'),
    ...oddTexts().map((text) => [JSON.stringify(text), text] as const),
  ];

  test('of many files', () => assert.ok(texts.length > 300, `${texts.length} texts`));

  for (const [what, text] of texts) {
    test(what, () => assert.deepEqual(shape(text), modelShape(text)));
  }
});

function shape(text: string): unknown {
  const { globalArgs, stages } = outlineOf(text);
  return {
    globals: globalArgs,
    stages: stages.map(({ index, name, base, parent, line, args, exposed, user, volumes, variables }) => {
      return { index, name, base, parent: parent?.index, line, args, exposed, user, volumes, variables };
    }),
    keywords: instructionsIn(text).instructions.map(({ keyword, line }) => [keyword, line]),
  };
}

function modelShape(text: string): unknown {
  const { instructions, source, stages } = lower(new SourceText(text));
  const lineOf = ({ span }: Instruction) => source.lineAt(span.start);
  const argsOf = (all: readonly Instruction[]) =>
    all
      .filter(({ kind }) => kind === 'arg')
      .flatMap((arg) =>
        arg.pairs.map(({ name, value }) => ({ name: name.value, defaultValue: value?.value, line: lineOf(arg) })),
      );
  return {
    globals: argsOf(instructions.filter(({ stage }) => !stage)),
    stages: stages.map((stage) => {
      const of = (kind: string) => stage.instructions.filter((each) => each.kind === kind);
      const words = (kind: string) => of(kind).flatMap((each) => each.words.map(({ value }) => value));
      return {
        index: stage.index,
        name: stage.name?.value,
        base: stage.from.words[0]?.value ?? '',
        parent: stage.parent?.index,
        line: lineOf(stage.from),
        args: argsOf(stage.instructions),
        exposed: words('expose'),
        user: words('user').at(-1),
        volumes: words('volume'),
        variables: of('env').flatMap((each) => each.pairs.map(({ name }) => name.value)),
      };
    }),
    keywords: instructions.map((each) => [each.keyword.text.toUpperCase(), lineOf(each)]),
  };
}

/** The Dockerfiles in the pages, each with its place. */
function fencesIn(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const page = readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n');
      return [...page.matchAll(/^(```+)dockerfile[^\n]*\n(.*?)^\1[ \t]*$/gms)].map(
        ({ 2: text = '', index }) => [`${file}:${page.slice(0, index).split('\n').length}`, text] as const,
      );
    });
}

function oddTexts(): readonly string[] {
  return [
    '# escape=`\r\nFROM a `\r\n  AS b\r\nRUN x `\r\n# c\r\n\r\n y\r\nUSER c\r\n',
    '\uFEFFfrom a as B\rexpose 80 81/udp\rvolume /x',
    'FROM a\nRUN <<A cat <<-"B"\nUSER x\nA\n\tUSER y\n\tB\nUSER z\n',
    'FROM a\nRUN cat <<< "$x"\nUSER z\n',
    'FROM a\nRUN echo "<<EOF"\nUSER z\n',
    'FROM a\nONBUILD RUN <<E\nUSER n\nE\nONBUILD ARG X\nUSER z\n',
    'FROM a\nENV A=b \\\n  # c\n  C="d e" \\\n\n  F=g\nENV old way of it\nLABEL USER=x\n',
    'FROM a\nRUN x \\\\\nUSER z\n',
    'ARG A B=1 C="x y"\nFROM $A AS x\nFROM X AS y\nFROM 0\nFROM y AS x\nFROM x\n',
    'FROM --platform=linux/amd64 a AS b\nVOLUME ["/x", "/y z"]\nVOLUME [oops]\nUSER\nUSER  me : you \n',
    'FROM a\nCOPY <<EOF /x\nUSER q\n',
    'FROM a\n  # comment\n\tUSER b\\\n\tc\n',
  ];
}
