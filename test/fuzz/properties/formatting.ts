import assert from 'node:assert/strict';
import { ignorePatterns } from '../../../server/src/build-context/ignore-patterns';
import type { Language } from '../../../server/src/lint/rule';
import { applyEdits } from '../../../server/src/text/span';
import { builtFrom, summaryOf } from '../../harness/meaning';
import { parsed } from '../engine/parsed';
import type { FuzzDocument } from '../engine/property';

/** The second time changes nothing, and what is built, or loaded, stays the same. */
export function formatting({ language, versions }: FuzzDocument): void {
  const text = versions.at(-1) ?? '';
  for (const options of [
    { tabSize: 4, insertSpaces: true },
    { tabSize: 2, insertSpaces: false, insertFinalNewline: true, trimFinalNewlines: true },
  ]) {
    const format = (given: string) => applyEdits(given, parsed(language, given).format(options));
    const formatted = format(text);
    assert.equal(format(formatted), formatted, 'formatting is not the same the second time');
    assert.deepEqual(meaningOf(language, formatted), meaningOf(language, text), 'formatting changes the meaning');
  }
}

function meaningOf(language: Language, text: string): unknown {
  switch (language) {
    case 'dockerfile':
      return builtFrom(text);
    case 'compose':
      return summaryOf(text);
    case 'dockerignore':
      return { lines: linesOf(text), patterns: ignorePatterns(text).map((each) => [each.pattern, each.isException]) };
    default:
      return text;
  }
}

/** The lines of a `.dockerignore` without the blanks that the builder drops: those around a pattern, and behind `!`. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().replace(/^!\s+/, '!'))
    .filter(Boolean);
}
