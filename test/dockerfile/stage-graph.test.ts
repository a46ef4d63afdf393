import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dockerfileSupport } from '../../server/src/dockerfile';
import { stageGraph } from '../../server/src/dockerfile/navigation/stage-graph';
import { SourceText } from '../../server/src/text/source-text';
import { dedent, readMarks, writeMarks } from '../harness/marked-text';

function graphOf(text: string) {
  return stageGraph(dockerfileSupport.parse(new SourceText(dedent(text))));
}

function linesOf(text: string): readonly string[] {
  const { edges, nodes } = graphOf(text);
  return [
    ...nodes.map(({ detail, label, state }) => `${label}: ${detail}${state === 'plain' ? '' : `, ${state}`}`),
    ...edges.map(({ from, kind, label, to }) => `${from} ${kind} ${to}${label ? ` "${label}"` : ''}`),
  ];
}

suite('stage graph', () => {
  test('what each stage begins with and copies', () => {
    assert.deepEqual(
      linesOf(`
        FROM node:24-slim AS deps
        RUN npm ci
        FROM deps AS build
        RUN --mount=type=bind,from=deps,source=/app,target=/app npm run build
        FROM scratch AS docs
        COPY --from=build /app/docs /
        FROM node:24-slim
        COPY --from=deps /app/node_modules ./node_modules
        COPY --from=build /app/dist/ /app/public /app/views ./
        COPY --from=1 /app/config ./
        COPY --from=nginx:1.30 /etc/nginx/mime.types /etc/
        COPY --from=certs / /etc/ssl/
        COPY . .
      `),
      [
        'deps: lines 1–2',
        'build: lines 3–4',
        'docs: lines 5–6 · not built, unused',
        'stage 3: lines 7–13 · target, target',
        'node:24-slim: image, external',
        'scratch: empty, external',
        'nginx:1.30: image, external',
        'certs: image or build context, external',
        'image/node:24-slim base stage/0',
        'stage/0 base stage/1',
        'stage/0 lends stage/1',
        'image/scratch base stage/2',
        'stage/1 copies stage/2 "docs"',
        'image/node:24-slim base stage/3',
        'stage/0 copies stage/3 "node_modules"',
        'stage/1 copies stage/3 "dist, public, views +1"',
        'image/nginx:1.30 copies stage/3 "mime.types"',
        'image/certs copies stage/3 "/"',
      ],
    );
  });

  test('each place is the name of the stage, or its FROM, or the image', () => {
    const marked = `
      FROM alpine:3.24 AS build
           ^^^^^^^^^^^ image/alpine:3.24
                          ^^^^^ stage/0
      FROM build
      ^^^^ stage/1
      COPY --from=7 /a /b
                  ^ image/7
    `;
    const { text } = readMarks(marked);
    const marks = graphOf(text).nodes.flatMap(({ id, place }) => (place ? [{ span: place.span, message: id }] : []));
    const ordered = marks.sort((a, b) => a.span.start - b.span.start);
    assert.equal(writeMarks(text, ordered), dedent(marked));
  });

  test('one sentence says what is built', () => {
    assert.equal(graphOf('FROM alpine:3.24 AS app\n').detail, '1 stage, builds app');
    assert.equal(graphOf('# nothing yet\n').detail, '0 stages');
  });

  test('a stage that is being typed does no harm', () => {
    assert.deepEqual(linesOf('FROM\n'), ['stage 0: line 1 · target, target']);
    assert.deepEqual(linesOf('FROM alpine:3.24 AS \nCOPY --from= a b\n'), [
      'stage 0: lines 1–2 · target, target',
      'alpine:3.24: image, external',
      'image/alpine:3.24 base stage/0',
    ]);
  });
});
