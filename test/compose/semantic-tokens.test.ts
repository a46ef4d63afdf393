import assert from 'node:assert/strict';
import { test } from 'node:test';
import { semanticTokens } from '../../server/src/compose/highlighting/semantic-tokens';
import { lower } from '../../server/src/compose/model/lower';
import { SourceText } from '../../server/src/text/source-text';

/** `text:type` of each token, in document order. */
function tokens(text: string): string {
  return semanticTokens(lower(new SourceText(text)))
    .map(({ span, type }) => `${text.slice(span.start, span.end)}:${type}`)
    .join(' ');
}

test('sections, names, keys and references', () => {
  assert.equal(
    tokens('services:\n  web:\n    depends_on: [db]\n    build: {}\n  db: {}\n# end\n'),
    'services:keyword web:class depends_on:property db:class build:property db:class # end:comment',
  );
});

test('images, durations, sizes, choices', () => {
  assert.equal(
    tokens('services: { w: { image: "nginx:1.30", mem_limit: 512m, restart: always, stop_grace_period: 1m } }'),
    'services:keyword w:class image:property nginx::namespace 1.30:number mem_limit:property 512m:number ' +
      'restart:property always:macro stop_grace_period:property 1m:number',
  );
});

test('a variable with its operator; none of it in a key', () => {
  assert.equal(
    tokens('services:\n  w:\n    environment:\n      A: ${B:-${C}}\n      $D: 1\n'),
    'services:keyword w:class environment:property A:variable ${:string B:variable :-:operator ${:string C:variable ' +
      '}:string }:string $D:variable',
  );
});

test('anchors, aliases, merge keys, extensions, volume options', () => {
  assert.equal(
    tokens('x-a: &a {}\nservices:\n  w:\n    <<: *a\n    volumes: ["files:/x:ro"]\n'),
    'x-a:macro &a:label services:keyword w:class <<:operator *a:label volumes:property files:class ro:macro',
  );
});

test('`version` is drawn as outdated', () => {
  const [token] = semanticTokens(lower(new SourceText('version: "3"\n')));
  assert.deepEqual(token?.modifiers, ['deprecated']);
});

test('tokens come in order and none lies over another', () => {
  const text =
    'x: &a [*b, "${A:-$B}"]\nservices:\n  w: {image: "a:${T}", ports: ["${P}:80"], volumes: ["${V}:/x:ro"]}\n';
  const spans = semanticTokens(lower(new SourceText(text))).map(({ span }) => span);
  for (const [index, span] of spans.entries()) {
    assert.ok(span.end > span.start);
    assert.ok(index === 0 || (spans[index - 1]?.end ?? 0) <= span.start);
  }
});
