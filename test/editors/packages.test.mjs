import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { npmTarball, packForNpm } from '../../scripts/lib/npm-tarball.mjs';
import { packExtension } from '../../scripts/lib/pack-extension.mjs';
import { vsixFile } from '../../scripts/lib/vsix-file.mjs';

suite('packed again, the same build gives the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docker-wiki-packed-'));
  after(() => rmSync(folder, { recursive: true }));

  test('of the extension', async () => {
    const again = join(folder, 'again.vsix');
    await packExtension(again);
    assert.ok(readFileSync(vsixFile).equals(readFileSync(again)));
  });

  test('of the tarball', async () => {
    const again = join(folder, 'again.tgz');
    await packForNpm(again);
    assert.ok(readFileSync(npmTarball).equals(readFileSync(again)));
  });
});
