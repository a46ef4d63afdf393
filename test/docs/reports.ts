import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RuleMetadata } from '../../scripts/knowledge/types';
import { buildWiki, type Files } from './made-up-wiki';

/** Asserts that a made-up wiki has exactly one problem, on this line and with these words. */
export function reports(
  what: string,
  files: Files,
  place: string,
  words: RegExp,
  rules?: readonly RuleMetadata[],
): void {
  test(`reports ${what}`, async () => {
    const { problems } = await buildWiki(files, rules);
    assert.equal(problems.length, 1, problems.join('\n') || 'no problem was reported');
    assert.match(problems[0] ?? '', words);
    assert.ok(problems[0]?.startsWith(`docs-content/${place}: `), problems[0]);
  });
}

/** Asserts that a made-up wiki has no problem. */
export function accepts(what: string, files: Files, rules?: readonly RuleMetadata[]): void {
  test(`accepts ${what}`, async () => {
    const { problems } = await buildWiki(files, rules);
    assert.deepEqual(problems, []);
  });
}
