import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dockerfileSupport } from '../../server/src/dockerfile';
import { callsAt } from '../../server/src/dockerfile/navigation/calls';
import { foldingRanges } from '../../server/src/dockerfile/navigation/folding';
import { inlayHints, lenses } from '../../server/src/dockerfile/navigation/hints';
import { links } from '../../server/src/dockerfile/navigation/links';
import { outline } from '../../server/src/dockerfile/navigation/outline';
import { selectionAt } from '../../server/src/dockerfile/navigation/selection';
import { symbolAt } from '../../server/src/dockerfile/navigation/symbol';
import { SourceText } from '../../server/src/text/source-text';
import { applyEdits } from '../../server/src/text/span';
import { dedent, readCursor, writeMarks } from '../harness/marked-text';

const parse = (text: string) => dockerfileSupport.parse(new SourceText(text));

/** The text with a caret line under each use of the name at the cursor. */
function uses(marked: string): string {
  const { text, offset } = readCursor(marked);
  const symbol = symbolAt(parse(text), offset);
  return writeMarks(
    text,
    [...(symbol?.uses ?? [])]
      .sort((a, b) => a.span.start - b.span.start)
      .map(({ span, role }) => ({ span, message: role })),
  );
}

function renamed(marked: string, newName: string): string {
  const { text, offset } = readCursor(marked);
  const symbol = symbolAt(parse(text), offset);
  const reason = symbol?.renameRefusal ?? symbol?.refusalOf(newName);
  if (!symbol || reason) return reason ?? 'nothing here';
  const edits = symbol.uses.filter(({ keepsText }) => !keepsText).map(({ span }) => ({ span, text: newName }));
  return applyEdits(text, edits);
}

suite('uses of a stage', () => {
  test('its name, FROM, COPY --from, a mount, also by number and in another case', () => {
    assert.equal(
      uses(`
        FROM alpine:3.24 AS bu<|>ild
        FROM BUILD AS test
        COPY --from=build /a /a
        COPY --from=0 /b /b
        RUN --mount=type=bind,from=build,target=/src ls
      `),
      dedent(`
        FROM alpine:3.24 AS build
                            ^^^^^ definition
        FROM BUILD AS test
             ^^^^^ read
        COPY --from=build /a /a
                    ^^^^^ read
        COPY --from=0 /b /b
                    ^ read
        RUN --mount=type=bind,from=build,target=/src ls
                                   ^^^^^ read
      `),
    );
  });

  test('a rename leaves numbers alone', () => {
    assert.equal(
      renamed('FROM a:1 AS bui<|>ld\nFROM b:1\nCOPY --from=build x y\nCOPY --from=0 x y\n', 'compile'),
      'FROM a:1 AS compile\nFROM b:1\nCOPY --from=compile x y\nCOPY --from=0 x y\n',
    );
  });

  test('a name that is taken, reserved or no name is refused with the reason', () => {
    const text = 'FROM a:1 AS bui<|>ld\nFROM b:1 AS run\n';
    assert.match(renamed(text, 'RUN'), /Another stage is called "RUN"/);
    assert.match(renamed(text, 'scratch'), /reserved/);
    assert.match(renamed(text, '1st'), /no stage name/);
  });

  test('a later stage of the same name hides the earlier one', () => {
    const marked = uses('FROM a:1 AS x\nFROM b:1 AS <|>x\nFROM c:1\nCOPY --from=x p q\n');
    assert.equal(marked.split('\n')[1], 'FROM b:1 AS x');
  });
});

suite('uses of a variable', () => {
  test('an ARG before FROM, its uses there, and the stages that bring it in', () => {
    assert.equal(
      uses(`
        ARG VER<|>SION=1
        FROM node:\${VERSION} AS one
        ARG VERSION
        RUN echo $VERSION
        FROM alpine:3.24
        RUN echo $VERSION
      `),
      dedent(`
        ARG VERSION=1
            ^^^^^^^ definition
        FROM node:\${VERSION} AS one
                    ^^^^^^^ read
        ARG VERSION
            ^^^^^^^ definition
        RUN echo $VERSION
                  ^^^^^^^ read
        FROM alpine:3.24
        RUN echo $VERSION
      `),
    );
  });

  test('ENV of one stage is none of another', () => {
    assert.equal(
      renamed('FROM a:1\nENV HOME<|>DIR=/x\nWORKDIR $HOMEDIR\nFROM b:1\nENV HOMEDIR=/y\nWORKDIR $HOMEDIR\n', 'BASE'),
      'FROM a:1\nENV BASE=/x\nWORKDIR $BASE\nFROM b:1\nENV HOMEDIR=/y\nWORKDIR $HOMEDIR\n',
    );
  });

  test('what the builder sets, or another image, cannot be renamed', () => {
    assert.match(renamed('FROM a:1\nARG TARGET<|>ARCH\n', 'ARCH'), /set by the builder/);
    assert.match(renamed('FROM a:1\nRUN echo $PA<|>TH\n', 'X'), /not set in this file/);
    assert.match(renamed('FROM a:1\nENV AA<|>A=1\n', 'a-b'), /no variable name/);
  });
});

test('a here-document is renamed at both ends', () => {
  assert.equal(
    renamed('FROM a:1\nRUN <<-"EO<|>F"\n\techo EOF\n\tEOF\n', 'END'),
    'FROM a:1\nRUN <<-"END"\n\techo EOF\n\tEND\n',
  );
});

test('the outline is stages with their instructions', () => {
  const nodes = outline(
    parse(
      '# syntax=docker/dockerfile:1\nARG A=1\nFROM a:1 AS build\nRUN make \\\n  all\nFROM scratch\nCOPY --from=build /x /x\n',
    ),
  );
  const draw = (list: typeof nodes, depth = 0): string[] =>
    list.flatMap(({ name, detail, children }) => [
      `${'  '.repeat(depth)}${name} | ${detail ?? ''}`,
      ...draw(children, depth + 1),
    ]);
  assert.deepEqual(draw(nodes), [
    'syntax | docker/dockerfile:1',
    'ARG | A=1',
    'build | a:1',
    '  RUN | make all',
    'scratch | ',
    '  COPY | --from=build /x /x',
  ]);
});

test('stages, long instructions, here-documents, comment blocks and regions fold', () => {
  const text = dedent(`
    # one
    # two
    FROM a:1
    #region tools
    RUN a \\
     && b
    #endregion
    RUN <<EOF
    x
    EOF
  `);
  const file = parse(text);
  const lines = foldingRanges(file).map(({ span, kind }) =>
    `${file.source.lineAt(span.start)}-${file.source.lineAt(span.end)} ${kind ?? ''}`.trim(),
  );
  assert.deepEqual([...new Set(lines)].sort(), ['0-1 comment', '2-9', '3-6 region', '4-5', '7-9']);
});

test('the selection grows from the word to the file', () => {
  const { text, offset } = readCursor('FROM a:1\nRUN --mount=type=cache,tar<|>get=/x make\nUSER me\n');
  assert.deepEqual(
    selectionAt(parse(text), offset).map(({ start, end }) => text.slice(start, end)),
    [
      'target=/x',
      'type=cache,target=/x',
      '--mount=type=cache,target=/x',
      '--mount=type=cache,target=/x make',
      'RUN --mount=type=cache,target=/x make',
      'FROM a:1\nRUN --mount=type=cache,target=/x make\nUSER me',
      text,
    ],
  );
});

test('images link to their registry, sources to their file, stages and variables to nothing', () => {
  const text = dedent(`
    # syntax=docker/dockerfile:1
    FROM node:24 AS build
    FROM ghcr.io/acme/base:1
    COPY app/main.js $DIR *.json /app/
    COPY --from=build /x /x
    ADD https://example.com/tool.tgz /opt/
    FROM build
    FROM node:$TAG
    FROM scratch
  `);
  assert.deepEqual(
    links(parse(text)).map(({ span, target }) => [
      text.slice(span.start, span.end),
      'url' in target ? target.url : target.path,
    ]),
    [
      ['docker/dockerfile:1', 'https://hub.docker.com/r/docker/dockerfile'],
      ['node:24', 'https://hub.docker.com/_/node'],
      ['ghcr.io/acme/base:1', 'https://github.com/acme/base'],
      ['app/main.js', 'app/main.js'],
      ['https://example.com/tool.tgz', 'https://example.com/tool.tgz'],
    ],
  );
});

test('hints say what FROM comes to, and the number of a stage without name', () => {
  const file = parse('ARG TAG=24\nFROM node:$TAG AS build\nFROM alpine:3.24\n');
  assert.deepEqual(
    inlayHints(file, { start: 0, end: file.source.text.length }).map(({ text }) => text),
    ['= node:24', 'stage 1'],
  );
});

test('a lens counts the uses of each stage but the last', () => {
  const file = parse('FROM a:1 AS build\nFROM b:1 AS idle\nFROM c:1\nCOPY --from=build x y\nCOPY --from=build p q\n');
  assert.deepEqual(
    lenses(file).map(({ title }) => title),
    ['2 uses', 'not used'],
  );
});

test('calls: who builds on a stage or copies from it, and what it builds on', () => {
  const { text, offset } = readCursor(`
    FROM a:1 AS deps
    FROM deps AS bui<|>ld
    FROM b:1 AS run
    COPY --from=build /x /x
    COPY --from=build /y /y
  `);
  const calls = callsAt(parse(text), offset);
  assert.deepEqual(
    calls?.incoming.map(({ node, from }) => [node.name, from.length]),
    [['run', 2]],
  );
  assert.deepEqual(
    calls?.outgoing.map(({ node }) => node.name),
    ['deps'],
  );
});
