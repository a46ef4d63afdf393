import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ParsedDocument } from '../../server/src/analysis/language';
import { parserFor } from '../../server/src/languages';
import { createLinter, type LintMemory } from '../../server/src/lint/linter';
import { rules } from '../../server/src/lint/registry';
import { SourceText } from '../../server/src/text/source-text';

const versions = 400;

for (const [language, sample, mark, kibibytes] of [
  ['dockerfile', 'samples/Dockerfile', 'RUN ', 20],
  ['compose', 'samples/compose.yaml', 'image: ', 70],
] as const) {
  test(`${language}: quick collections take versions away that were typed over`, () => {
    setFlagsFromString('--expose-gc');
    const collectAll: () => void = runInNewContext('gc');
    const parse = parserFor(language);
    assert.ok(parse);
    const linter = createLinter(
      rules.filter(({ id }) => id.startsWith(`${language}/`)),
      ({ severity }) => severity,
      () => '2026-11-22',
    );
    const text = readFileSync(sample, 'utf8');
    const at = text.lastIndexOf(mark) + mark.length;
    let document: ParsedDocument | undefined;
    let memory: LintMemory | undefined;
    const type = (version: number) => {
      const written = version % 2 === 0 ? text : `${text.slice(0, at)}x${text.slice(at)}`;
      document = parse(new SourceText(written), document);
      ({ memory } = linter.lint(document, memory ?? 'new'));
    };
    for (let version = 0; version < versions; version++) type(version);
    collectAll();
    const before = usedByOld();
    for (let version = 0; version < versions; version++) type(version);
    const perVersion = (usedByOld() - before) / versions;
    assert.ok(perVersion < kibibytes * 1024, `${Math.round(perVersion / 1024)} KiB of each version are left behind`);
  });
}

/** Bytes in which what survived quick collections lies. */
function usedByOld(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space')?.space_used_size ?? 0;
}
