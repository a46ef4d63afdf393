import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileChange, Refactoring } from '../../../server/src/analysis/feature-types';
import { parserFor } from '../../../server/src/languages';
import { defaultOptions } from '../../../server/src/lint/rule';
import { SourceText } from '../../../server/src/text/source-text';
import { applyEdits, type Span } from '../../../server/src/text/span';
import { dedent } from '../../harness/marked-text';
import { memoryWorkspace } from '../../harness/memory-workspace';
import { smallRoot } from '../../harness/small-workspace';
import { loaded } from './loaded';

/** The files around `compose.yaml`, by path. */
type Around = Readonly<Record<string, string>>;

/** One example: `after` is what becomes of `before`, and Compose loads the same from both. */
export function rewrites(what: string, title: string, before: string, after: string, around?: Around): void {
  test(what, async () => {
    const { text } = readSelection(before);
    const found = await refactored(before, title, around);
    assert.equal(found, dedent(after).replaceAll('<|>', ''));
    assert.deepEqual(loaded(found), loaded(text), 'another project');
  });
}

/** The same, and `back` at the cursor of `after` leads to the text before. */
export function rewritesAndBack(what: string, title: string, before: string, after: string, back: string): void {
  rewrites(what, title, before, after);
  rewrites(`${what}, and back`, back, after, before);
}

/** Something else is loaded on purpose; `files` are other files as they read afterwards. */
export function changes(
  what: string,
  title: string,
  before: string,
  after: string,
  { files = {}, around = {} }: { files?: Around; around?: Around } = {},
): void {
  test(what, async () => {
    const found = await find(before, title, around);
    const { text } = readSelection(before);
    const changed = applyEdits(text, found.edits());
    assert.equal(changed, dedent(after));
    loaded(changed);
    assert.deepEqual(Object.fromEntries((found.elsewhere?.() ?? []).map(written)), dedented(files));
  });
}

export function isRefused(what: string, title: RegExp, before: string, around?: Around): void {
  test(what, async () => {
    const titles = (await offered(before, around)).map((each) => each.title);
    assert.deepEqual(
      titles.filter((offer) => title.test(offer)),
      [],
    );
  });
}

/** What goes to the clipboard. */
export async function copied(before: string, title: string): Promise<string | undefined> {
  return (await find(before, title)).copies?.();
}

async function refactored(before: string, title: string, around?: Around): Promise<string> {
  return applyEdits(readSelection(before).text, (await find(before, title, around)).edits());
}

async function find(before: string, title: string, around?: Around): Promise<Refactoring> {
  const all = await offered(before, around);
  const found = all.find((each) => each.title === title);
  assert.ok(found, `"${title}" is none of:\n${all.map((each) => each.title).join('\n')}`);
  return found;
}

async function offered(before: string, around: Around = {}): Promise<readonly Refactoring[]> {
  const { text, selection } = readSelection(before);
  const files = { ...dedented(around), 'compose.yaml': text };
  const workspace = memoryWorkspace(
    Object.fromEntries(Object.entries(files).map(([path, each]) => [smallRoot + path, each])),
  );
  const document = parserFor('compose')?.(new SourceText(text));
  const place = { uri: `${smallRoot}compose.yaml`, workspace, options: defaultOptions };
  return (await document?.surrounded(place))?.refactorings(selection) ?? [];
}

function written(change: FileChange): readonly [path: string, text: string] {
  const path = change.uri.replace(smallRoot, '');
  return [path, 'text' in change ? change.text : applyEdits(change.source.text, change.edits)];
}

function dedented(files: Around): Around {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, dedent(text)]));
}

/** A text with one cursor `<|>`, or with a selection between two. */
function readSelection(marked: string): { readonly text: string; readonly selection: Span } {
  const [before = '', middle = '', ...rest] = dedent(marked).split('<|>');
  const end = rest.length === 0 ? before.length : before.length + middle.length;
  return { text: before + middle + rest.join(''), selection: { start: before.length, end } };
}
