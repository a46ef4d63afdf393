// A new version in the place of an older one: what its user has set and where the panel was stay.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, suite, test } from 'node:test';
import { packExtension } from '../../../scripts/lib/pack-extension.mjs';
import { vsixFile } from '../../../scripts/lib/vsix-file.mjs';
import { openScreen } from './screen.mjs';

const limit = { timeout: 180_000 };
const folder = mkdtempSync(join(tmpdir(), 'dw-older-'));
const older = join(folder, 'older.vsix');
const settings = { 'dockerWiki.profile': 'strict', 'dockerWiki.rules': { 'dockerfile/no-maintainer': 'off' } };
let screen;

suite('an upgrade', () => {
  before(async () => {
    await packExtension(older, '0.0.1');
    screen = await openScreen('samples', settings, older);
    await screen.openFile('Dockerfile');
    await screen.showView('Docker Wiki');
    await screen.panel.getByRole('group', { name: 'Used in this file' }).waitFor({ timeout: 60_000 });
  }, limit);
  after(async () => {
    await screen?.close();
    rmSync(folder, { recursive: true });
  });
  afterEach(() => screen.picture('upgrade-last'));

  test('begins with the older version, its settings, and a page in the panel', limit, async () => {
    await screen.panel.getByRole('combobox').fill('DL3006');
    await screen.panel.getByRole('option').first().waitFor();
    await screen.page.keyboard.press('Enter');
    await pageInPanel().waitFor();
    assert.match(await report(), /- Docker Wiki 0\.0\.1\n/);
  });

  test('ends with the new one, the same settings, and the panel where it was', limit, async () => {
    await screen.upgrade(vsixFile);
    await pageInPanel().waitFor({ timeout: 60_000 });
    await screen.picture('upgrade-panel');
    const told = await report();
    assert.doesNotMatch(told, /- Docker Wiki 0\.0\.1\n/);
    assert.match(told, /dockerWiki\.profile[^\n]*strict/);
    assert.match(told, /no-maintainer[\s\S]{0,20}off/);
  });

  test('and the way back that was gone before', limit, async () => {
    await screen.panel.getByRole('button', { name: /^Back/ }).click();
    await pageInPanel().waitFor({ state: 'detached' });
    await screen.panel.getByRole('heading', { level: 1 }).first().waitFor();
  });
});

function pageInPanel() {
  const way = screen.panel.getByRole('navigation', { name: 'You are here' });
  return way.locator('[aria-current="page"]').filter({ hasText: 'no-untagged-base-image' });
}

/** What the extension tells of its version and of the settings that hold. */
async function report() {
  const { page } = screen;
  await screen.run('Docker Wiki: Report a Problem');
  const lines = page.locator('.editor-instance .view-line');
  await lines
    .filter({ hasText: /dockerWiki\.profile/ })
    .first()
    .waitFor();
  const text = (await lines.allTextContents()).join('\n').replaceAll('\u00a0', ' ');
  await screen.run('View: Revert and Close Editor');
  return text;
}
