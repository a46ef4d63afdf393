import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { openScreen } from './screen.mjs';

/**
 * Opens a folder with its Dockerfile beside the panel, which stands at home.
 * @param {string} [folder]
 * @param {Record<string, unknown>} [settings] of the user, beside the usual ones
 */
export async function openReader(folder, settings) {
  const screen = await openScreen(folder, settings);
  try {
    await screen.widenSideBar(120);
    await screen.openFile('Dockerfile');
    await screen.showView('Docker Wiki');
    await screen.panel.getByRole('group', { name: 'Used in this file' }).waitFor();
  } catch (error) {
    await screen.close();
    throw error;
  }
  return { screen, reader: readerOf(screen) };
}

/**
 * What a reader does in the panel of a window, and where that leads.
 * @param {Awaited<ReturnType<import('./screen.mjs').openScreen>>} screen
 */
export function readerOf(screen) {
  const { page, panel } = screen;

  return {
    /** Waits until the panel says that this page or section is in view. */
    isAt(title) {
      const way = panel.getByRole('navigation', { name: 'You are here' });
      return way.locator('[aria-current="page"]').filter({ hasText: title }).waitFor();
    },

    heading(name) {
      return panel.getByRole('heading', { name, level: 1 });
    },

    /** Leads the panel to an address, the way links from outside come, and waits until keys go there, too. */
    async goTo(address, title) {
      await screen.openAddress(`vscode://docker-wiki.docker-wiki/${address}`);
      if (title) await this.heading(title).waitFor();
      await this.waitUntil(() => panel.locator('#panel').evaluate((root) => root.ownerDocument.hasFocus()));
    },

    /** Keys go where the focus is; the panel is a document of its own. */
    press(key) {
      return page.keyboard.press(key);
    },

    focusPanel() {
      return panel.locator('#panel').focus();
    },

    scrolled() {
      return panel.locator('#panel').evaluate((root) => root.scrollTop);
    },

    /** How far the page is scrolled once it moves no more: the wheel moves it in steps. */
    scrolledAtLast() {
      return this.settled(() => this.scrolled());
    },

    /** A click that does not scroll first, as Playwright does for what sticks to the top. */
    async clickInHeader(name, role = 'button') {
      const target = panel.getByRole('banner').getByRole(role, { name });
      await target.waitFor();
      const box = await this.settled(() => target.boundingBox());
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    },

    /** The first block of code of a language that is shown. */
    blockOf(language) {
      return panel.locator(`.code[data-lang="${language}"]:visible`).first();
    },

    async clickIn(block, action) {
      await block.hover();
      await block.getByRole('button', { name: action }).click();
    },

    async pressOn(block, key) {
      await block.getByRole('button', { name: 'Copy' }).focus();
      await page.keyboard.press(key);
    },

    /** Closes the active tab without saving it. */
    closeEditor() {
      return screen.run('View: Revert and Close Editor');
    },

    /** The answer to a question once it is the same twice. */
    async settled(question) {
      let answer = await question();
      await this.waitUntil(async () => {
        const before = answer;
        await page.waitForTimeout(100);
        answer = await question();
        return isDeepStrictEqual(answer, before);
      });
      return answer;
    },

    /** Waits for what no locator can say. */
    async waitUntil(isSo) {
      await this.comes(async () => ((await isSo()) ? 'so' : isSo.toString()), 'so');
    },

    /** Waits until a question has the expected answer, and says how it differs if it never has. */
    async comes(question, expected) {
      for (let attempt = 0; attempt < 300; attempt++) {
        if (isDeepStrictEqual(await question(), expected)) return;
        await page.waitForTimeout(100);
      }
      assert.deepEqual(await question(), expected);
    },
  };
}
