import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { lower } from '../../server/src/compose/model/lower';
import type { ComposeFile, Node } from '../../server/src/compose/model/nodes';
import { lowerAgain } from '../../server/src/compose/model/reparse';
import { SourceText } from '../../server/src/text/source-text';
import { composeExamples } from './compose-examples';
import { versions } from './mutation';
import { holds } from './property';

const project = `services:
  # the first
  web: &web
    image: nginx # of today
    ports: ["80:80", '81:81']
    environment:
      <<: *missing
      A: |
        one
        two

  db:
    <<: *web
    command: >-
      serve
       --all
    depends_on: [web, *web]

x-shared: &shared
  init: true
  labels: &labels { a: b }
networks:
  front: *labels
volumes:
  data: !reset
`;

test('a tree that was read with the help of the version before is the tree of a fresh reading', () => {
  const property = fc.property(versions([project, ...composeExamples()]), (texts) => {
    let file = lower(new SourceText(texts[0] ?? ''));
    for (const [index, text] of texts.entries()) {
      if (index === 0) continue;
      file = lowerAgain(new SourceText(text), file);
      assert.deepEqual(shown(file), shown(lower(new SourceText(text))), `${texts[index - 1]}\n=====>\n${text}`);
    }
  });
  holds(property, 150);
});

test('a letter in one service leaves the other services as they were', () => {
  const before = lower(new SourceText(project));
  for (const [from, to] of [
    ['serve', 'swerve'],
    ['serve', 'Serve'],
    ['    depends_on: [web, *web]', '    de'],
    ['  db:', '  database:'],
    ['[web, *web]', '[web, *web]\n  cache:\n    image: redis'],
  ] as const) {
    const after = lowerAgain(new SourceText(project.replace(from, to)), before);
    assert.equal(after.services[0]?.entry, before.services[0]?.entry, to);
    assert.deepEqual(shown(after), shown(lower(after.source)), to);
  }
});

test('aliases behind an edit name what moved with them', () => {
  const before = lower(new SourceText(project));
  const after = lowerAgain(new SourceText(project.replace('serve', 'serve them')), before);
  const [, , shared, networks] = after.documents[0]?.root?.kind === 'mapping' ? after.documents[0].root.entries : [];
  assert.equal(shared?.key.text, 'networks');
  assert.equal(networks?.key.text, 'volumes');
  const marks = after.anchorMarks.map(({ nameSpan }) => after.source.slice(nameSpan));
  assert.deepEqual(marks, ['web', 'missing', 'web', 'web', 'shared', 'labels', 'labels']);
  const front = after.elements.find((element) => element.kind === 'entry' && element.key.text === 'front');
  const labels = after.elements.find((element) => element.kind === 'entry' && element.key.text === 'labels');
  assert.ok(front?.value?.kind === 'alias' && labels?.value);
  assert.equal(front.value.target, labels.value);
});

test('a version that was typed over is not kept in memory', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const seen: WeakRef<object>[] = [];
  let file = lower(new SourceText(project));
  for (let round = 0; round < 15; round++) {
    const last = file.elements.at(-1);
    if (last) seen.push(new WeakRef(last), new WeakRef(file));
    file = lowerAgain(new SourceText(file.source.text.replace('serve', 'serve it')), file);
    for (const service of file.services) service.get('labels');
  }
  // A reference that was made in this turn keeps what it names alive.
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  assert.equal(seen.length, 30);
  assert.ok(seen.filter((part) => part.deref()).length <= 2);
});

function shown({ documents, elements, comments, anchorMarks, problems, services, serviceNames }: ComposeFile) {
  const all = new Map(elements.map((element, index) => [element, index]));
  return {
    documents: documents.map(({ span, root }) => ({ span, root: shownNode(root) })),
    elements: elements.map((element) => ({ ...element, value: shownNode(element.value) })),
    places: [...all.values()],
    comments,
    anchorMarks,
    problems,
    services: services.map(({ name, span, entry }) => ({ name, span, place: all.get(entry) })),
    serviceNames,
  };

  /** Without what lies below, which is an element itself. */
  function shownNode(node: Node | undefined): unknown {
    if (node?.kind === 'mapping') return { ...node, entries: node.entries.map((entry) => all.get(entry)) };
    if (node?.kind === 'sequence') return { ...node, items: node.items.map((item) => all.get(item)) };
    if (node?.kind !== 'alias') return node;
    const { target, ...rest } = node;
    return { ...rest, target: shownTarget(target) };
  }

  function shownTarget(node: Node | undefined): unknown {
    return node && { kind: node.kind, span: node.span, place: elements.findIndex(({ value }) => value === node) };
  }
}
