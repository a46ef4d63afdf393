import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';
import { installPackage } from '../lib/extension-folders.mjs';
import { startWorkbench } from '../lib/workbench.mjs';

const pictures = join(root, 'test/.artifacts');

/** Starts the workbench on the samples, with the packaged extension installed, and waits until it can be used. */
export async function openScreen() {
  const { extensionsFolder, remove } = await installPackage();
  const workbench = await startWorkbench({
    workspace: join(root, 'samples'),
    extensionsFolder,
    verbose: process.env.E2E_VERBOSE !== undefined,
  }).catch((error) => {
    remove();
    throw error;
  });
  await workbench.open();
  const { page } = workbench;
  await page.locator('.explorer-viewlet .monaco-list-row').first().waitFor({ timeout: 60_000 });

  return {
    page,
    /** The document inside the panel's two frames. */
    panel: page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),
    editor: page.locator('.editor-instance .monaco-editor').first(),

    async close() {
      await workbench.close();
      remove();
    },

    /** Opens a file by the explorer and waits for its first underlined place. */
    async openFile(name) {
      await this.showView('Explorer');
      await page.locator('.explorer-viewlet .monaco-list-row', { hasText: name }).last().dblclick();
      await this.editor.locator('[class*="squiggly-"]').first().waitFor({ timeout: 60_000 });
    },

    /** Brings a view container of the activity bar to the front; a second click would hide it. */
    async showView(title) {
      const label = page.locator(`.action-label[aria-label^="${title}"]`);
      const item = page.locator('.activitybar .action-item', { has: label });
      if (!/\bchecked\b/.test((await item.getAttribute('class')) ?? '')) await item.click();
    },

    /** A piece of text in the editor; the first, if there are several. */
    word(text) {
      return this.editor.locator('.view-line span span', { hasText: text }).first();
    },

    line(text) {
      // Monaco draws spaces as no-break spaces.
      return this.editor.locator('.view-line', { hasText: new RegExp(text.replaceAll(' ', '\\s')) }).first();
    },

    /** Rests the pointer on a word until the hover says `text`; a first try can come before the server's start. */
    async hover(word, text) {
      const widget = page.locator('.monaco-hover:visible', { hasText: text });
      for (let attempt = 0; attempt < 8; attempt++) {
        await page.mouse.move(5, 5);
        await word.hover({ force: true, position: { x: 6 + attempt, y: 6 } });
        const seen = await widget.first().waitFor({ timeout: 3000 }).then(
          () => true,
          () => false,
        );
        if (seen) return widget.first();
      }
      throw new Error(`no hover with "${text}"; it says: ${await page.locator('.monaco-hover:visible').allInnerTexts()}`);
    },

    async setTheme(theme, kind) {
      const { settingsFile } = workbench;
      const settings = JSON.parse(readFileSync(settingsFile, 'utf8'));
      writeFileSync(settingsFile, JSON.stringify({ ...settings, 'workbench.colorTheme': theme }, null, 2));
      await page.locator(`.monaco-workbench.${kind}`).waitFor();
    },

    async picture(name) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
  };
}
