// Reading and being led by the cursor, by mouse and by keyboard alone, in the real workbench.
import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { openReader, readerOf } from './reader.mjs';

const limit = { timeout: 120_000 };
let screen;
let reader;

suite('reading in the panel', () => {
  before(async () => {
    ({ screen, reader } = await openReader());
  }, limit);
  after(() => screen?.close());
  afterEach(() => screen.picture('panel-last'));

  test('a chapter opens by a click, and the next one by keys', limit, async () => {
    await row('chapters/volumes').click();
    await reader.isAt('Volumes');
    // The way back leads to the row that was left.
    await reader.press('Alt+ArrowLeft');
    await focusedRow('chapters/volumes').waitFor();
    await reader.press('ArrowDown');
    await focusedRow('chapters/networking').waitFor();
    await reader.press('Enter');
    await reader.isAt('Networking');
    await reader.press('Alt+ArrowLeft');
    await focusedRow('chapters/networking').waitFor();
    await reader.press('Home');
    await reader.press('Escape');
    await screen.editor.locator('.native-edit-context:focus, textarea:focus').waitFor({ state: 'attached' });
  });

  test('sections of home fold, and are still folded after the view was hidden', limit, async () => {
    const { panel } = screen;
    const head = panel.getByRole('button', { name: 'Chapters' });
    const chapter = row('chapters/volumes');
    await head.click();
    await chapter.waitFor({ state: 'hidden' });
    await screen.showView('Explorer');
    await screen.showView('Docker Wiki');
    await panel.locator('.section-head[aria-expanded="false"]', { hasText: 'Chapters' }).waitFor();
    await head.focus();
    await reader.press('ArrowRight');
    await chapter.waitFor();
    await reader.press('ArrowLeft');
    await chapter.waitFor({ state: 'hidden' });
    await reader.press('Enter');
    await chapter.waitFor();
  });

  test('the rules are listed by language and subject', limit, async () => {
    const { panel } = screen;
    for (const language of ['Dockerfile', 'Compose', '.dockerignore']) {
      await panel
        .getByRole('heading', { name: new RegExp(`^${language} · `) })
        .first()
        .waitFor();
    }
    const clarity = panel.getByRole('list', { name: 'Dockerfile · clarity' });
    await clarity.locator('a[data-page="rules/dockerfile/prefer-copy"]').click();
    await reader.isAt('prefer-copy');
    await reader.press('Alt+ArrowLeft');
    await clarity.getByRole('link').first().focus();
    const second = clarity.getByRole('link').nth(1);
    const [, name] = (await second.getAttribute('data-page')).match(/([^/]+)$/);
    await reader.press('ArrowDown');
    await reader.press('Enter');
    await reader.isAt(name);
  });

  test('the glossary explains a word', limit, async () => {
    const { panel } = screen;
    await home();
    const glossary = row('chapters/resources-and-glossary#glossary');
    await glossary.click();
    await reader.isAt('Glossary');
    await panel.locator('#glossary').waitFor();
    await reader.press('Alt+ArrowLeft');
    await glossary.press('Enter');
    await reader.isAt('Glossary');
  });

  test('a problem of the file leads to its line', limit, async () => {
    const { page, panel } = screen;
    const finding = panel.locator('a.row[data-line]', { hasText: 'MAINTAINER' });
    const status = page.locator('.statusbar');
    await home();
    await finding.click();
    await status.getByText(/Ln 8, /).waitFor();
    await screen.line('EXPOSE').click();
    await status.getByText(/Ln 28, /).waitFor();
    await home();
    await finding.focus();
    await reader.press('Enter');
    await status.getByText(/Ln 8, /).waitFor();
  });

  test('back and forward: buttons, keys, and buttons of a mouse', limit, async () => {
    const { panel } = screen;
    await reader.goTo('chapters/images', 'Images');
    await reader.goTo('chapters/volumes', 'Volumes');
    await reader.clickInHeader(/^Back/);
    await reader.isAt('Images');
    await reader.clickInHeader(/^Forward/);
    await reader.isAt('Volumes');
    await reader.press('Alt+ArrowLeft');
    await reader.isAt('Images');
    await reader.press('Alt+ArrowRight');
    await reader.isAt('Volumes');
    await panel.locator('main').dispatchEvent('mouseup', { button: 3 });
    await reader.isAt('Images');
    await panel.locator('main').dispatchEvent('mouseup', { button: 4 });
    await reader.isAt('Volumes');
  });

  test('the crumbs lead home', limit, async () => {
    const { panel } = screen;
    const toHome = panel.getByRole('navigation', { name: 'You are here' }).getByRole('link', { name: 'Wiki' });
    await reader.goTo('chapters/volumes#backup', 'Volumes');
    await reader.isAt('Back up and restore');
    await reader.clickInHeader('Wiki', 'link');
    await panel.locator('[data-screen="home"]').waitFor();
    await reader.press('Alt+ArrowLeft');
    await reader.isAt('Back up and restore');
    await toHome.press('Enter');
    await panel.locator('[data-screen="home"]').waitFor();
  });

  test('the outline leads to a section', limit, async () => {
    const { panel } = screen;
    const outline = panel.getByRole('navigation', { name: 'On this page' });
    await reader.goTo('chapters/volumes', 'Volumes');
    await reader.clickInHeader(/^On this page/);
    await screen.picture('panel-outline');
    await outline.getByRole('link', { name: 'Back up and restore' }).click();
    await reader.isAt('Back up and restore');
    await reader.press('o');
    // It begins at the section in view.
    await outline.locator('[aria-current="true"]:focus').waitFor();
    await reader.press('ArrowUp');
    const name = await outline.locator('a:focus:not([aria-current="true"])').textContent();
    await reader.press('Enter');
    await reader.isAt(name);
    await reader.press('o');
    await outline.waitFor();
    await reader.press('Escape');
    await outline.waitFor({ state: 'hidden' });
    await reader.isAt(name);
  });

  test('keys go from section to section, and are told', limit, async () => {
    const { panel } = screen;
    await reader.goTo('chapters/volumes', 'Volumes');
    const [first, second] = await panel.locator('article h2[id]').evaluateAll((all) => all.map(({ id }) => id));
    const isIn = (id) => panel.locator(`[id="${id}"]:focus`).waitFor();
    await reader.press(']');
    await isIn(first);
    await reader.press(']');
    await isIn(second);
    await reader.press('[');
    await isIn(first);
    await reader.press('?');
    const keys = panel.getByRole('region', { name: 'Keys' });
    await keys.getByText('section before, after').waitFor();
    await screen.picture('panel-keys');
    await reader.press('Escape');
    await keys.waitFor({ state: 'hidden' });
    await reader.clickInHeader('More');
    await reader.clickInHeader('Keys', 'link');
    await keys.waitFor();
    await reader.press('Escape');
  });

  test('a pinned page stays, until it is unpinned', limit, async () => {
    const { panel } = screen;
    const pin = panel.getByRole('button', { name: /^Pin this page/ });
    const proposal = panel.getByText('Pinned.');
    await reader.goTo('chapters/volumes', 'Volumes');
    await reader.clickInHeader(/^Pin this page/);
    await screen.word('EXPOSE').click();
    await proposal.waitFor();
    await reader.isAt('Volumes');
    await screen.picture('panel-pinned');
    await panel.getByRole('button', { name: 'Show' }).click();
    await reader.isAt('EXPOSE');
    await panel.locator('button[aria-pressed="true"][aria-label^="Pin"]').waitFor();
    await reader.clickInHeader(/^Pin this page/);
    await screen.word('HEALTHCHECK').click();
    await reader.isAt('HEALTHCHECK');

    await reader.focusPanel();
    await reader.press('p');
    await screen.word('EXPOSE').click();
    await proposal.waitFor();
    await reader.isAt('HEALTHCHECK');
    await reader.focusPanel();
    await reader.press('p');
    await reader.isAt('EXPOSE');
    await reader.comes(() => pin.getAttribute('aria-pressed'), 'false');
  });

  test('being led takes the focus from nobody', limit, async () => {
    const { page } = screen;
    await screen.word('HEALTHCHECK').click();
    await reader.isAt('HEALTHCHECK');
    await page.keyboard.press('End');
    await page.keyboard.type(' #typed');
    await screen.line('HEALTHCHECK.*#typed').waitFor();
    for (let count = 0; count < ' #typed'.length; count++) await page.keyboard.press('Backspace');
    await reader.isAt('HEALTHCHECK');
  });

  test('who scrolls is left alone, and goes to the cursor by Escape', limit, async () => {
    const { page, panel } = screen;
    await screen.word('HEALTHCHECK').click();
    await reader.isAt('HEALTHCHECK');
    await panel.locator('main').hover();
    const before = await reader.scrolledAtLast();
    await page.mouse.wheel(0, 150);
    await reader.waitUntil(async () => (await reader.scrolled()) === before + 150);
    await screen.word('EXPOSE').click();
    await panel.getByText('Paused while you read.').waitFor();
    assert.equal(await reader.scrolled(), before + 150);
    await reader.focusPanel();
    await reader.press('Escape');
    await reader.isAt('EXPOSE');
    await panel.getByText('Paused while you read.').waitFor({ state: 'hidden' });
  });

  test('the documentation of a completion leads to its section', limit, async () => {
    const { page } = screen;
    await screen.line('CMD node').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('STOPSI');
    const suggestion = page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'STOPSIGNAL' });
    await suggestion.locator('.readMore').click();
    await page.locator('.suggest-details-container').getByText('Docker Wiki: Dockerfile › STOPSIGNAL').click();
    await reader.isAt('STOPSIGNAL');
    await screen.editor.click();
    await screen.run('File: Revert File');
    await screen.line('STOPSI').waitFor({ state: 'detached' });
  });

  test('page, place and pin outlast hiding the view and reloading the window', limit, async () => {
    const { page, panel } = screen;
    await reader.goTo('chapters/networking', 'Networking');
    await reader.clickInHeader(/^Pin this page/);
    await panel.locator('main').hover();
    await page.mouse.wheel(0, 700);
    await reader.waitUntil(async () => (await reader.scrolled()) > 650);
    const place = await reader.scrolledAtLast();
    const isBack = async () => {
      await reader.heading('Networking').waitFor({ timeout: 60_000 });
      await reader.waitUntil(async () => Math.abs((await reader.scrolled()) - place) < 2);
      await panel.locator('button[aria-pressed="true"][aria-label^="Pin"]').waitFor();
    };
    await screen.showView('Explorer');
    await screen.showView('Docker Wiki');
    await isBack();
    await screen.reload();
    await isBack();
    await reader.clickInHeader(/^Back/);
    await reader.clickInHeader(/^Forward/);
    await isBack();
    await reader.clickInHeader(/^Pin this page/);
  });

  test('two windows go their own ways', limit, async () => {
    const other = await screen.openWindow();
    const otherReader = readerOf(other);
    try {
      await other.showView('Docker Wiki');
      await otherReader
        .heading('Networking')
        .or(otherReader.heading('Docker Wiki'))
        .first()
        .waitFor({ state: 'attached' });
      await otherReader.goTo('chapters/security', 'Security');
      await reader.goTo('chapters/volumes', 'Volumes');
      await otherReader.isAt('Security');
      await otherReader.goTo('chapters/secrets', 'Secrets');
      await otherReader.press('Alt+ArrowLeft');
      await otherReader.isAt('Security');
      await reader.isAt('Volumes');
    } finally {
      await other.close();
    }
  });
});

/** The row or result that leads to a page. */
function row(page) {
  return screen.panel.locator(`a.row[data-page="${page}"]`);
}

function focusedRow(page) {
  return row(page).and(screen.panel.locator(':focus'));
}

async function home() {
  await reader.goTo('');
  await screen.panel.locator('[data-screen="home"]').waitFor();
}
