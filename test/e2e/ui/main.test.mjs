// What a person sees and does: the packaged extension on the samples, driven through the browser.
import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { readerOf } from './reader.mjs';
import { openScreen } from './screen.mjs';

const limit = { timeout: 120_000 };
let screen;

suite('user interface', () => {
  before(async () => {
    screen = await openScreen();
    await screen.widenSideBar(70);
    await screen.openFile('Dockerfile');
  }, limit);
  after(() => screen?.close());
  // The last picture before the end shows why a test failed.
  afterEach(() => screen.picture('last'));

  test('a hover explains an instruction', limit, async () => {
    const hover = await screen.hover(screen.word('HEALTHCHECK'), 'Docker Wiki:');
    await hover.filter({ hasText: /^HEALTHCHECK/ }).waitFor();
    await screen.picture('hover');
  });

  test('a hover on a problem gives the reason', limit, async () => {
    const hover = await screen.hover(screen.word('MAINTAINER'), 'Why:');
    await hover.filter({ hasText: /deprecated/ }).waitFor();
  });

  test('a problem is fixed by keyboard alone', limit, async () => {
    await screen.openFixes(screen.word('ADD'), 'Replace `ADD` with `COPY`');
    await screen.picture('fix');
    await screen.page.keyboard.press('Enter');
    await screen.line('COPY app/server.js').waitFor();
    await screen.page.keyboard.press('Control+Z');
    await screen.line('ADD app/server.js').waitFor();
  });

  test('the link of a hover opens the chapter at its section', limit, async () => {
    const hover = await screen.hover(screen.word('WORKDIR'), 'Docker Wiki:');
    await hover.getByRole('link', { name: /Docker Wiki:/ }).click();
    await readerIsAt('WORKDIR');
  });

  test('the panel follows the cursor', limit, async () => {
    await screen.word('HEALTHCHECK').click();
    await readerIsAt('HEALTHCHECK');
    await screen.picture('panel');
  });

  test("a search for another linter's name finds the rule", limit, async () => {
    const { panel, page } = screen;
    await panel.getByRole('button', { name: /^Search/ }).click();
    await panel.getByRole('combobox').fill('DL3006');
    await panel.getByRole('option').first().waitFor();
    await screen.picture('search');
    await page.keyboard.press('Enter');
    await readerIsAt('no-untagged-base-image');
  });

  test('while someone reads, the panel waits and offers the way to the cursor', limit, async () => {
    const { panel } = screen;
    await screen.word('EXPOSE').click();
    await panel.getByText('Paused while you read.').waitFor();
    await panel.getByRole('button', { name: 'Show' }).click();
    await readerIsAt('EXPOSE');
  });

  test('the code of a problem opens the page of its rule', limit, async () => {
    const hover = await screen.hover(screen.word('MAINTAINER'), 'Why:');
    await hover.locator('a.code-link').click();
    await readerIsAt('no-maintainer');
  });

  for (const [theme, kind, suffix] of [
    ['Light Modern', 'vs', 'light'],
    ['Dark High Contrast', 'hc-black', 'high-contrast'],
  ]) {
    test(`everything takes the colours of ${theme}`, limit, async () => {
      await screen.setTheme(theme, kind);
      await leadTo('HEALTHCHECK');
      const { color, background } = await readerOf(screen).settled(panelColours);
      assert.equal(isLight(background), suffix === 'light', `background ${background}`);
      assert.notEqual(isLight(color), isLight(background), `${color} on ${background}`);
      await screen.picture(`panel-${suffix}`);
      await screen.hover(screen.word('HEALTHCHECK'), 'Docker Wiki:');
      await screen.picture(`hover-${suffix}`);
      await screen.openFixes(screen.word('ADD'), 'Replace `ADD` with `COPY`');
      await screen.picture(`fix-${suffix}`);
      await screen.page.keyboard.press('Escape');
    });
  }

  test('a picture of the stages leads to their lines', limit, async () => {
    const { page } = screen;
    await page.locator('.editor-actions .action-label[aria-label^="Show Stage Graph"]').first().click();
    const picture = await screen.graph();
    await picture.getByRole('heading', { name: 'Dockerfile' }).waitFor();
    await screen.picture('stage-graph');
    const target = picture.locator('.canvas [data-state="target"]');
    await target.click();
    const [line] = (await target.getAttribute('aria-label')).match(/line \d+$/);
    await page.locator('.statusbar', { hasText: `Ln ${line.slice(5)}, ` }).waitFor();
    await page.getByRole('tab', { name: /^Stages:/ }).click({ button: 'middle' });
  });
});

/** Waits until the panel says that this page or section is in view. */
function readerIsAt(title) {
  return placeCalled(title).waitFor();
}

function placeCalled(title) {
  const way = screen.panel.getByRole('navigation', { name: 'You are here' });
  return way.locator('[aria-current="page"]').filter({ hasText: title });
}

/** Places the cursor on an instruction and has the panel go there, even if it waits for its reader. */
async function leadTo(instruction) {
  const show = screen.panel.getByRole('button', { name: 'Show' });
  await screen.word(instruction).click();
  await show.or(placeCalled(instruction)).first().waitFor();
  if (await show.isVisible()) await show.click();
  await readerIsAt(instruction);
}

function panelColours() {
  return screen.panel.locator('main').evaluate((main) => {
    const opaque = (element) => {
      const { backgroundColor } = getComputedStyle(element);
      const isClear = backgroundColor === 'rgba(0, 0, 0, 0)' && element.parentElement;
      return isClear ? opaque(element.parentElement) : backgroundColor;
    };
    return { color: getComputedStyle(main).color, background: opaque(main) };
  });
}

/** Whether a colour such as `rgb(31, 31, 31)` is nearer to white than to black. */
function isLight(color) {
  const [red = 0, green = 0, blue = 0] = color.match(/[\d.]+/g).map(Number);
  return red + green + blue > 382;
}
