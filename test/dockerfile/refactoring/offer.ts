import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dockerfileSupport } from '../../../server/src/dockerfile';
import type { DockerfileFile } from '../../../server/src/dockerfile/model/nodes';
import { refactorings } from '../../../server/src/dockerfile/refactoring';
import { SourceText } from '../../../server/src/text/source-text';
import { applyEdits, type Span } from '../../../server/src/text/span';
import { dedent } from '../../harness/marked-text';

/** A text with one cursor `<|>`, or with a selection between two. */
function readSelection(marked: string): { readonly text: string; readonly selection: Span } {
  const [before = '', middle = '', ...rest] = dedent(marked).split('<|>');
  if (rest.length === 0) return { text: before + middle, selection: { start: before.length, end: before.length } };
  return {
    text: before + middle + rest.join(''),
    selection: { start: before.length, end: before.length + middle.length },
  };
}

/** The titles that are offered. */
function titles(marked: string): readonly string[] {
  const { text, selection } = readSelection(marked);
  return offered(text, selection).map(({ title }) => title);
}

/** The text after the refactoring whose title matches; `undefined` where none is offered. */
function refactored(marked: string, title: RegExp): string | undefined {
  const { text, selection } = readSelection(marked);
  const found = offered(text, selection).find((refactoring) => title.test(refactoring.title));
  return found && applyEdits(text, found.edits());
}

/** One example: `after` is what becomes of `before`. */
export function becomes(what: string, title: RegExp, before: string, after: string): void {
  test(what, () => assert.equal(refactored(before, title), dedent(after)));
}

/** The same, and `back` at the same place leads to the text before. */
export function becomesAndBack(what: string, title: RegExp, before: string, after: string, back: RegExp): void {
  test(what, () => {
    assert.equal(refactored(before, title), dedent(after).replaceAll('<|>', ''));
    assert.equal(refactored(after, back), readSelection(before).text, 'not the same again');
  });
}

export function isRefused(what: string, title: RegExp, before: string): void {
  test(what, () =>
    assert.deepEqual(
      titles(before).filter((offer) => title.test(offer)),
      [],
    ),
  );
}

function offered(text: string, selection: Span) {
  return refactorings(parse(text), selection);
}

function parse(text: string): DockerfileFile {
  return dockerfileSupport.parse(new SourceText(text));
}
