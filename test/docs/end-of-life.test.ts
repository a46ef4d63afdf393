import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lifeCyclesOf } from '../../server/src/images/life-cycle';
import { imageReference } from '../../server/src/images/reference';
import { readExamples } from './pages';

/** The day on which the wiki was checked. */
const today = '2026-11-22';

/** What these rules leave alone are images that nobody fixes: the bad ones are not all that they must show. */
const pagesAboutOldImages = [
  'rules/compose/no-end-of-life-image.md',
  'rules/dockerfile/no-deprecated-npm-production.md',
  'rules/dockerfile/no-retired-base-image.md',
];

suite('images in examples', () => {
  test('still get fixes, unless the example is a bad one', async (t) => {
    const examples = (await readExamples()).filter(({ bad, isOutput }) => !bad && !isOutput);
    const ended = examples.flatMap(({ page, place, text }) => endedIn(text).map((image) => ({ page, place, image })));
    const isAllowed = ({ page }: (typeof ended)[number]) => pagesAboutOldImages.includes(page.path);
    assert.deepEqual(
      ended.filter((found) => !isAllowed(found)).map(({ place, image }) => `${place}: ${image}`),
      [],
    );
    assert.deepEqual([...new Set(ended.filter(isAllowed).map(({ page }) => page.path))], pagesAboutOldImages);
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
