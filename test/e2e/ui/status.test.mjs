// First use and every day: the status item, who does what, a report, the changelog, the walkthrough.
import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { openScreen } from './screen.mjs';

const limit = { timeout: 120_000 };
let screen;

suite('first use and every day', () => {
  before(async () => {
    screen = await openScreen();
    await screen.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await screen.openFile('Dockerfile');
  }, limit);
  after(() => screen?.close());
  afterEach(() => screen.picture('status-last'));

  test('the status item counts findings, and tells who does what', limit, async () => {
    await item().hover();
    const tooltip = screen.page.locator('.monaco-hover:visible', { hasText: 'findings in this file' });
    await tooltip.waitFor();
    assert.match(await tooltip.textContent(), /\d+ of \d+ rules for it are on/);
    assert.match(await tooltip.textContent(), /No other Docker extension is on/);
    await screen.picture('status-item');
  });

  test('two clicks leave explanations alone, and two bring the rest back', limit, async () => {
    await chooseMode('Explain only', 'status-modes');
    await item(/: 0$/).waitFor();
    await squiggles().first().waitFor({ state: 'detached' });
    const hover = await screen.hover(screen.word('HEALTHCHECK'), 'Docker Wiki:');
    await hover.filter({ hasText: /^HEALTHCHECK/ }).waitFor();
    await chooseMode('Share with others', 'status-explain-only');
    await item(/: [1-9]/).waitFor();
    await squiggles().first().waitFor();
  });

  test('a report is shown, and copied on a click', limit, async () => {
    const { page } = screen;
    await screen.run('Docker Wiki: Report a Problem');
    await page
      .locator('.editor-instance .view-line', { hasText: /What\shappened/ })
      .first()
      .waitFor();
    await screen.picture('report');
    await screen.run('Notifications: Show Notifications');
    const message = page.locator('.notifications-center .notification-list-item', { hasText: 'It is sent nowhere' });
    await message.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.waitForFunction(async () => (await globalThis.navigator.clipboard.readText()).includes('Docker Wiki'));
    const copied = await page.evaluate(() => globalThis.navigator.clipboard.readText());
    assert.match(copied, /- Docker Wiki \d+\.\d+\.\d+\n/);
    assert.doesNotMatch(copied, /HEALTHCHECK|MAINTAINER/, 'nothing of a file');
  });

  test('what is new stands in the panel', limit, async () => {
    await screen.run('Docker Wiki: What Is New');
    await screen.panel.getByRole('heading', { name: 'What is new', level: 1 }).waitFor();
    await screen.panel.getByRole('heading', { name: /^0\.1\.0, / }).waitFor();
    await screen.picture('what-is-new');
  });

  for (const [theme, kind] of [
    ['Dark Modern', 'vs-dark'],
    ['Light Modern', 'vs'],
  ]) {
    test(`the walkthrough has four steps with pictures in ${theme}`, limit, async () => {
      const { page } = screen;
      await screen.setTheme(theme, kind);
      await sideBar().waitFor();
      await page.keyboard.press('Control+B'); // beside it there would be no room for the pictures
      await screen.run('Welcome: Open Walkthrough...');
      const picker = page.locator('.quick-input-widget:visible');
      await picker.locator('input').fill('Docker Wiki');
      await picker.locator('.monaco-list-row', { hasText: 'Docker Wiki' }).first().click();
      const steps = page.locator('.gettingStartedContainer .getting-started-step');
      await steps.nth(3).waitFor();
      assert.equal(await steps.count(), 4);
      for (const [index, name] of ['hover', 'fix', 'panel', 'snippets'].entries()) {
        await steps.nth(index).locator('.step-title').click();
        await page.locator('.gettingStartedContainer .getting-started-media').waitFor();
        await page.waitForTimeout(500); // the picture fades in
        await screen.picture(`walkthrough-${name}-${kind}`);
      }
      await page.keyboard.press('Control+B');
    });
  }
});

function item(text = /^.*Docker Wiki: \d+$/) {
  return screen.page.locator('.statusbar-item', { hasText: 'Docker Wiki' }).filter({ hasText: text });
}

function sideBar() {
  return screen.page.locator('.part.sidebar:visible');
}

function squiggles() {
  return screen.editor.locator('[class*="squiggly-"]');
}

async function chooseMode(name, picture) {
  const { page } = screen;
  await item().click();
  const row = (text) => page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: text });
  await row('Change who does what').click();
  await row(name).waitFor();
  await screen.picture(picture);
  await row(name).click();
}
