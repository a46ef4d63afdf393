import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../../scripts/lib/paths.mjs';
import { installPackage } from '../lib/extension-folders.mjs';
import { startWorkbench } from '../lib/workbench.mjs';

/** Where pictures of the screen are kept. */
export const pictures = join(root, 'test/.artifacts');

/**
 * Starts the workbench on a folder, with the packaged extension installed, and waits until it can be used.
 * @param {string} [folder]
 * @param {Record<string, unknown>} [settings] of the user, beside the usual ones
 * @param {string} [vsix] another package of the extension
 */
export async function openScreen(folder = 'samples', settings = {}, vsix = undefined) {
  const { extensionsFolder, install, remove } = await installPackage(vsix);
  const workbench = await startWorkbench({
    workspace: join(root, folder),
    extensionsFolder,
    settings: { 'workbench.colorTheme': 'Dark Modern', ...settings },
  }).catch((error) => {
    remove();
    throw error;
  });
  await workbench.open();
  await explorerIn(workbench.page);
  const close = async () => {
    await workbench.close();
    remove();
  };
  const answered = { mayOpenAddresses: false };
  const screen = screenOn(workbench.page, { extensionsFolder, folder: workbench.folder, answered, close });
  return {
    ...screen,
    /** Puts another version in the place of the installed one, and loads the window again. */
    async upgrade(file) {
      await install(file);
      await screen.reload();
    },
  };
}

/** What a person can do in a window; what was answered once is asked in no other window of the browser. */
function screenOn(page, { extensionsFolder, folder, answered, close }) {
  return {
    page,
    /** The folder that is open, a copy that tests may change. */
    folder,
    close,

    /** Another window on the same folder; closing it leaves the first one open. */
    async openWindow() {
      const window = await page.context().newPage();
      await window.goto(page.url());
      await explorerIn(window);
      return screenOn(window, { extensionsFolder, folder, answered, close: () => window.close() });
    },

    /** The document inside the panel's two frames. */
    panel: page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),
    editor: page.locator('.editor-instance .monaco-editor').first(),

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
      const widget = page.locator('.monaco-hover:visible', { hasText: text }).first();
      await attempts(8, `a hover with "${text}"`, async (attempt) => {
        await page.keyboard.press('Escape');
        await page.mouse.move(5, 5);
        await word.hover({ force: true, position: { x: 6 + attempt, y: 6 } });
        await widget.waitFor({ timeout: 3000 });
      });
      return widget;
    },

    /** Places the cursor on a word and opens the menu of its fixes, which closes when diagnostics arrive. */
    async openFixes(word, title) {
      const fix = page.locator('.action-widget .monaco-list-row', { hasText: title });
      await attempts(4, `the fix "${title}"`, async () => {
        await page.keyboard.press('Escape');
        await word.click();
        await page.keyboard.press('Control+.');
        await fix.first().waitFor({ timeout: 3000 });
      });
    },

    /** Chooses from the menu of a place in the editor, which takes no click in the first moment that it is shown. */
    async chooseFromMenu(word, title) {
      const item = page.locator('.monaco-menu .action-item', { hasText: title });
      await word.click({ button: 'right' });
      await item.waitFor();
      await attempts(4, `"${title}" in the menu`, async () => {
        if (await item.isVisible()) await item.click({ timeout: 5000 });
        await item.waitFor({ state: 'detached', timeout: 3000 });
      });
    },

    /** Chooses a colour theme by its name, as a user would. */
    async setTheme(name, kind) {
      const picker = page.locator('.quick-input-widget:visible');
      // A page that has just opened may take the focus, which closes the list.
      await attempts(4, 'theme', async (attempt) => {
        if (attempt > 1) await page.keyboard.press('Escape');
        await page.keyboard.press('Control+K');
        await page.keyboard.press('Control+T');
        await picker.locator('input').fill(name, { timeout: 5000 });
        await picker.locator('.monaco-list-row.focused', { hasText: name }).waitFor({ timeout: 5000 });
        await page.keyboard.press('Enter');
        await page.locator(`.monaco-workbench.${kind}`).waitFor({ timeout: 10_000 });
        await Promise.all(page.frames().map((frame) => takesTheme(frame, themeKinds[kind])));
      });
    },

    /** Loads the window again; what is seen afterwards is the new one. */
    async reload() {
      const limit = { timeout: 60_000 };
      await Promise.all([page.waitForEvent('domcontentloaded', limit), this.run('Developer: Reload Window')]);
      await page.locator('.monaco-workbench').waitFor(limit);
    },

    /** Runs a command by its name in the palette. */
    async run(command) {
      const picker = page.locator('.quick-input-widget:visible');
      // A page that has just opened may take the focus, which closes the palette.
      await attempts(4, 'palette', async (attempt) => {
        if (attempt > 1) await page.keyboard.press('Escape');
        await page.keyboard.press('F1');
        await picker.locator('input').fill(`>${command}`, { timeout: 5000 });
        await picker.locator('.monaco-list-row.focused', { hasText: command }).waitFor({ timeout: 5000 });
        await page.keyboard.press('Enter');
      });
    },

    /** Opens an address of ours as a link from outside would; the first one asks whether it may. */
    async openAddress(address) {
      const picker = page.locator('.quick-input-widget:visible', { hasText: 'URL to open' });
      await attempts(3, 'place for an address', async () => {
        await this.run('Developer: Open URL');
        await picker.locator('input').waitFor({ timeout: 5000 });
      });
      await picker.locator('input').fill(address);
      await page.keyboard.press('Enter');
      if (answered.mayOpenAddresses) return;
      answered.mayOpenAddresses = true;
      const dialog = page.locator('.monaco-dialog-box');
      await dialog.getByRole('checkbox').click();
      await dialog.getByRole('button', { name: 'Open' }).click();
    },

    /** The document of a picture, a webview of its own in the editor area. */
    async graph() {
      let found;
      await attempts(20, 'picture', async () => {
        await page.waitForTimeout(500);
        const counts = await Promise.all(page.frames().map((frame) => frame.locator('#graph svg').count()));
        found = page.frames()[counts.findIndex((count) => count > 0)];
        if (!found) throw new Error('no frame holds a picture');
      });
      return found;
    },

    async widenSideBar(pixels) {
      const { x, width } = await page.locator('.part.sidebar').boundingBox();
      const edge = x + width;
      await page.mouse.move(edge, 400);
      await page.mouse.down();
      await page.mouse.move(edge + pixels, 400, { steps: 5 });
      await page.mouse.up();
    },

    /** The processes of the extension's server, which lies where the extension does, and who started each. */
    async serverProcesses() {
      const { stdout } = await promisify(execFile)('ps', ['-axww', '-o', 'pid=,ppid=,args=']);
      return stdout
        .split('\n')
        .filter((line) => line.includes(extensionsFolder) && line.includes('server/node.cjs'))
        .map((line) => {
          const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
          return { pid, parent };
        });
    },

    async picture(name) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
  };
}

/** What pages in the workbench call the kinds of themes. */
const themeKinds = {
  vs: 'vscode-light',
  'vs-dark': 'vscode-dark',
  'hc-black': 'vscode-high-contrast',
  'hc-light': 'vscode-high-contrast-light',
};

/** Pages are told of a theme after the workbench has it; what is no page of an extension is never told. */
async function takesTheme(frame, kind) {
  const body = frame.locator('body[data-vscode-theme-kind]');
  if ((await body.count()) === 0) return;
  await frame.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor({ state: 'attached', timeout: 10_000 });
}

function explorerIn(page) {
  return page.locator('.explorer-viewlet .monaco-list-row').first().waitFor({ timeout: 60_000 });
}

/** Some of a person's gestures are lost when something arrives at that very moment; a person repeats them. */
async function attempts(most, what, gesture) {
  for (let attempt = 1; ; attempt++) {
    try {
      await gesture(attempt);
      return;
    } catch (error) {
      if (attempt === most) throw new Error(`no ${what} after ${most} attempts`, { cause: error });
    }
  }
}
