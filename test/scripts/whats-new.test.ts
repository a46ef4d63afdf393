import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whatsNewPage } from '../../scripts/lib/whats-new.mjs';

const changelog = `# Changelog

Words about its form.

## [Unreleased]

## [1.2.0] - 2026-01-31

### Added

- A key, <kbd>F1</kbd>.

### Fixed

- [A thing](#1) that was _wrong_.

[Unreleased]: https://example.com/compare
`;

test('the changelog becomes a page with ids, without addresses outside and without empty versions', () => {
  assert.equal(
    whatsNewPage(changelog),
    `# What is new {#whats-new}

<!-- generated: changelog -->

## 1.2.0, 2026-01-31 {#v1-2-0}

### Added {#v1-2-0-added}

- A key, \`F1\`.

### Fixed {#v1-2-0-fixed}

- [A thing](#1) that was _wrong_.

<!-- /generated -->
`,
  );
});
