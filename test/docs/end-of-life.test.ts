import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lifeCyclesOf } from '../../server/src/images/life-cycle';
import { imageReference } from '../../server/src/images/reference';
import { readExamples } from './pages';

/** The day on which the wiki was checked. */
const today = '2026-11-22';

suite('images in examples', () => {
  test('still get fixes, unless the example is a bad one', async (t) => {
    const examples = (await readExamples()).filter(({ bad, isOutput }) => !bad && !isOutput);
    const problems = examples.flatMap(({ place, text }) => endedIn(text).map((image) => `${place}: ${image}`));
    assert.deepEqual(problems, []);
    t.diagnostic(`${examples.length} examples`);
  });

  for (const [text, images] of [
    ['FROM node:24-slim', []],
    ['FROM node:16-slim AS build', ['node:16-slim']],
    ['docker run --rm python:3.8 python --version', ['python:3.8']],
    ['image: docker.io/library/debian:10', ['docker.io/library/debian:10']],
    ['FROM ruby:3.4-buster', ['ruby:3.4-buster']],
    ['--publish 127.0.0.1:5432:5432 postgres:18', []],
  ] as const) {
    test(`${text}: ${images.join() || 'fine'}`, () => assert.deepEqual(endedIn(text), images));
  }
});

/** The image references in a text whose program or distribution gets no fixes any more. */
function endedIn(text: string): string[] {
  const candidates = text.matchAll(/(?<![\w./:@-])(?:[\w.-]+(?::\d+)?\/)*[a-z][\w-]*:\w[\w.-]*/g);
  return [...candidates].flatMap(([value]) => {
    const reference = imageReference({ value, text: value, span: { start: 0, end: value.length }, hasVariable: false });
    return lifeCyclesOf(reference, today).some(({ state }) => state === 'ended') ? [value] : [];
  });
}
