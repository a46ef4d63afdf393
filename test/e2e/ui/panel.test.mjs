// What the panel does with files, editors and terminals, by mouse and by keyboard, in the real workbench.
import { after, afterEach, before, suite, test } from 'node:test';
import { openReader } from './reader.mjs';

/** Nothing but what is typed stands behind the prompt. */
const plainTerminal = {
  'terminal.integrated.gpuAcceleration': 'off',
  'terminal.integrated.initialHint': false,
  'terminal.integrated.suggest.enabled': false,
  'terminal.integrated.shellIntegration.enabled': false,
};
const limit = { timeout: 120_000 };
let screen;
let reader;

suite('the panel', () => {
  before(async () => {
    ({ screen, reader } = await openReader('samples', plainTerminal));
    await screen.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  }, limit);
  after(() => screen?.close());
  afterEach(() => screen.picture('panel-last'));

  test('home names what the file uses, and leads there', limit, async () => {
    const chips = screen.panel.getByRole('group', { name: 'Used in this file' });
    await chips.getByRole('link', { name: /^RUN 3$/ }).waitFor();
    await screen.picture('panel-home');
    await chips.getByRole('link', { name: /^HEALTHCHECK$/ }).click();
    await reader.isAt('HEALTHCHECK');
    await reader.press('Alt+ArrowLeft');
    await chips.getByRole('link', { name: /^USER$/ }).press('Enter');
    await reader.isAt('USER');
  });

  test('a block of code is copied', limit, async () => {
    await reader.goTo('chapters/volumes', 'Volumes');
    const block = reader.blockOf('sh');
    const source = `${await sourceOf(block)}\n`;
    await reader.clickIn(block, 'Copy');
    await block.getByText('Copied').waitFor();
    await reader.comes(clipboard, source);

    await copyElsewhere();
    await block.getByRole('button', { name: 'Copy' }).focus();
    await reader.press('c');
    await reader.comes(clipboard, source);
  });

  test('a block of code is inserted at the cursor', limit, async () => {
    const { page } = screen;
    for (const insert of [
      (block) => reader.clickIn(block, 'Insert at the cursor'),
      (block) => reader.pressOn(block, 'i'),
    ]) {
      await screen.line('MAINTAINER').click();
      await page.keyboard.press('Home');
      await reader.goTo('chapters/image-size-and-cache', 'Image size and cache');
      const block = reader.blockOf('dockerfile');
      const first = await firstLineOf(block);
      await insert(block);
      await screen.line(escaped(first)).click();
      await page.keyboard.press('Control+Z');
      await screen.line(escaped(first)).waitFor({ state: 'detached' });
    }
  });

  test('a command of the cheat sheet is inserted with its placeholders', limit, async () => {
    const { page, panel } = screen;
    await newEditor();
    await reader.goTo('chapters/cheat-sheet', 'Cheat sheet');
    await panel.getByRole('searchbox', { name: 'Filter commands' }).fill('restart policy shop comes back reboot');
    await panel.getByText('No command fits.').waitFor();
    await panel.getByRole('searchbox', { name: 'Filter commands' }).fill('comes back reboot');
    await panel.getByRole('status', { name: /^1 of \d+ commands$/ }).waitFor();
    await panel.getByRole('searchbox', { name: 'Filter commands' }).press('ArrowDown');
    await reader.press('Enter');
    await screen.line('docker run -d --name web').waitFor();
    await page.locator('.monaco-editor .snippet-placeholder').first().waitFor();
    await page.keyboard.type('shop');
    await screen.line('docker run -d --name shop').waitFor();
    await reader.closeEditor();
  });

  test('a recipe of the cheat sheet is inserted with its placeholders', limit, async () => {
    const { page, panel } = screen;
    await newEditor();
    await reader.goTo('chapters/cheat-sheet', 'Cheat sheet');
    await panel.getByRole('searchbox', { name: 'Filter commands' }).fill('--health-interval');
    const block = reader.blockOf('sh');
    await reader.clickIn(block, 'Insert at the cursor');
    await screen.line('--health-interval').waitFor();
    await page.locator('.monaco-editor .snippet-placeholder').first().waitFor();
    await reader.closeEditor();
  });

  test('a block opens in a new file of its language', limit, async () => {
    const { page } = screen;
    for (const [address, title, language, shown, open] of [
      [
        'chapters/image-size-and-cache',
        'Image size and cache',
        'dockerfile',
        /^Dockerfile$|^Docker$/,
        (block) => reader.clickIn(block, 'Open in a new file'),
      ],
      ['chapters/compose', 'Compose', 'compose', /^Compose$/, (block) => reader.pressOn(block, 'n')],
    ]) {
      await reader.goTo(address, title);
      const block = reader.blockOf(language);
      const first = await firstLineOf(block);
      await open(block);
      await screen.line(escaped(first)).waitFor();
      await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
      await page.locator('#status\\.editor\\.mode', { hasText: shown }).waitFor();
      await reader.closeEditor();
    }
  });

  test('a command goes into the terminal and is not run', limit, async () => {
    await screen.run('Terminal: Create New Terminal');
    await showsInTerminal(/[#$]$/);
    await reader.goTo('chapters/cheat-sheet', 'Cheat sheet');
    const row = command('docker ps --all --size');
    await row.hover();
    await row.getByRole('button', { name: /^Put into the terminal/ }).click();
    await showsInTerminal(/[#$] docker ps --all --size$/);
    await screen.picture('panel-terminal');

    await command('docker start web').locator('a[data-snippet]').focus();
    await reader.press('t');
    // What had been run would have begun a line of its own.
    await showsInTerminal(/[#$] docker ps --all --sizedocker start web$/);
    await screen.run('Terminal: Kill the Active Terminal Instance');
    await screen.page.locator('.part.panel').waitFor({ state: 'hidden' });
  });

  test('of several commands one is chosen for the terminal', limit, async () => {
    const { page } = screen;
    await reader.goTo('chapters/volumes', 'Volumes');
    const block = await blockWithSeveralCommands();
    const commands = (await sourceOf(block)).trim().split('\n');
    await reader.pressOn(block, 't');
    const picker = page.locator('.quick-input-widget:visible');
    await picker.locator('.monaco-list-row').nth(1).waitFor();
    await reader.comes(() => picker.locator('.monaco-list-row').count(), commands.length);
    await page.keyboard.press('Escape');
    await block.getByText('Nothing chosen').waitFor();
  });

  test('the cheat sheet is narrowed by words and topics, and stays so on the way back', limit, async () => {
    const { panel } = screen;
    await reader.goTo('chapters/cheat-sheet', 'Cheat sheet');
    await screen.picture('panel-cheat-sheet');
    await reader.focusPanel();
    await reader.press('/');
    const field = panel.getByRole('searchbox', { name: 'Filter commands' });
    await field.pressSequentially('prune');
    const count = panel.getByRole('status', { name: /commands$/ });
    await reader.waitUntil(async () => /^\d{1,2} \//.test(await count.textContent()));
    await panel.locator('.danger:visible').first().waitFor();
    await screen.picture('panel-cheat-sheet-filtered');
    const all = Number.parseInt(await count.textContent(), 10);
    const data = panel.getByRole('group', { name: 'Topics' }).getByRole('button', { name: 'Data' });
    await data.click();
    await reader.waitUntil(async () => Number.parseInt(await count.textContent(), 10) < all);
    await panel.locator('tr.command:visible a[data-page]').first().click();
    await panel.locator('.sheet').first().waitFor({ state: 'detached' });
    await reader.press('Alt+ArrowLeft');
    await reader.comes(() => field.inputValue(), 'prune');
    await field.press('Escape');
    await reader.comes(() => field.inputValue(), '');
    await data.click();
    await reader.waitUntil(async () => /^\d{3}$/.test(await count.textContent()));
  });

  test('a selection is explained: its parts with their cards', limit, async () => {
    const { page, panel } = screen;
    await screen.word('HEALTHCHECK').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await screen.run('Docker Wiki: Explain Selection');
    await reader.isAt('Explain');
    await panel.getByRole('heading', { name: '--interval=30s' }).waitFor();
    await panel.getByRole('heading', { name: '--retries=3' }).waitFor();
    await screen.picture('panel-explain');
    await panel.locator('.part').first().getByRole('link').last().click();
    await panel.getByRole('heading', { name: 'Explain' }).waitFor({ state: 'detached' });
    await reader.press('Alt+ArrowLeft');
    await panel.getByRole('heading', { name: '--retries=3' }).waitFor();
  });

  test('a selection is explained from the menu of the editor', limit, async () => {
    const { panel } = screen;
    await screen.word('EXPOSE').dblclick();
    await screen.chooseFromMenu(screen.word('EXPOSE'), 'Explain Selection');
    await panel.locator('.part h2', { hasText: /^EXPOSE$/ }).waitFor();
  });

  test('a pasted command line is taken apart', limit, async () => {
    const { panel } = screen;
    await reader.clickInHeader('More');
    await reader.clickInHeader(/^Explain a command/, 'link');
    const area = panel.getByRole('textbox');
    await area.fill('docker run -d --init nginx:1.30');
    await area.press('Control+Enter');
    await panel.locator('.part h2', { hasText: '--init' }).waitFor();
    await screen.picture('panel-explain-command');
    await area.fill('nonsense only');
    await panel.getByRole('button', { name: 'Explain', exact: true }).click();
    await panel.getByText('The wiki knows none of these words').waitFor();
  });

  test('a command line is taken apart by keys alone', limit, async () => {
    const { page, panel } = screen;
    await reader.goTo('');
    await panel.getByRole('link', { name: /^Explain a command/ }).focus();
    await reader.press('Enter');
    await panel.getByRole('textbox').and(panel.locator(':focus')).waitFor();
    await page.keyboard.type('docker ps --size');
    await reader.press('Tab');
    await panel.getByRole('button', { name: 'Explain', exact: true }).and(panel.locator(':focus')).waitFor();
    await reader.press('Enter');
    await panel.locator('.part h2', { hasText: '--size' }).waitFor();
  });

  test('all findings of a rule are fixed from its page', limit, async () => {
    const { page, panel } = screen;
    for (const fix of [
      () => panel.getByRole('button', { name: 'Fix all in this file' }).click(),
      async () => {
        await reader.focusPanel();
        await reader.press('f');
      },
    ]) {
      await reader.goTo('rules/dockerfile/prefer-copy', 'Prefer COPY over ADD');
      await panel.getByRole('heading', { name: '1 in this file' }).waitFor();
      await screen.picture('panel-rule');
      await fix();
      await screen.line('COPY app/server.js').waitFor();
      await screen.editor.click();
      await page.keyboard.press('Control+Z');
      await screen.line('ADD app/server.js').waitFor();
    }
  });

  test('the address of a page is copied, and opens it again', limit, async () => {
    await reader.goTo('chapters/volumes#backup', 'Volumes');
    await reader.clickInHeader('More');
    await screen.picture('panel-more');
    await reader.clickInHeader(/^Copy the address/, 'link');
    await reader.waitUntil(async () =>
      /^[\w-]+:\/\/docker-wiki\.docker-wiki\/chapters\/volumes#backup$/.test(await clipboard()),
    );
    const address = await clipboard();
    await copyElsewhere();
    await reader.focusPanel();
    await reader.press('l');
    await reader.comes(clipboard, address);
    await reader.goTo('chapters/compose', 'Compose');
    await screen.openAddress(address);
    await reader.isAt('Back up and restore');
  });

  test('a page opens in a tab, which comes back after a reload', limit, async () => {
    const { page } = screen;
    await reader.goTo('chapters/networking', 'Networking');
    await reader.focusPanel();
    await reader.press('e');
    const tab = page.locator('.tab', { hasText: 'Networking' });
    await tab.waitFor();
    await screen.picture('panel-tab');
    await reader.closeEditor();
    await tab.waitFor({ state: 'detached' });
    await reader.clickInHeader('More');
    await reader.clickInHeader(/^Open in a tab/, 'link');
    await tab.waitFor();
    await reader.closeEditor();
    await tab.waitFor({ state: 'detached' });
    await page
      .locator('.pane-header, .composite.title')
      .locator('.action-label[aria-label^="Open in a Tab"]')
      .first()
      .click();
    await tab.waitFor();

    await screen.reload();
    await tab.waitFor({ timeout: 60_000 });
    await reader.waitUntil(async () => /^Networking/.test(await titleInTab()));
    await reader.closeEditor();
    await screen.showView('Docker Wiki');
    await reader.isAt('Networking');
    await screen.editor.locator('[class*="squiggly-"]').first().waitFor({ timeout: 60_000 });
  });

  test('the picture of the file opens from home', limit, async () => {
    const { page, panel } = screen;
    await reader.goTo('');
    await panel.getByRole('button', { name: 'Stage graph' }).click();
    const picture = await screen.graph();
    await picture.getByRole('heading', { name: 'Dockerfile' }).waitFor();
    await page.getByRole('tab', { name: /^Stages:/ }).click({ button: 'middle' });
    await screen.openFile('compose.yaml');
    await reader.goTo('');
    await panel.getByRole('button', { name: 'Topology' }).focus();
    await reader.press('Enter');
    await page.getByRole('tab', { name: /^Topology:/ }).waitFor();
    await page.getByRole('tab', { name: /^Topology:/ }).click({ button: 'middle' });
    await screen.openFile('Dockerfile');
  });
});

/** The title of the page that a tab shows; it is a webview beside that of the view. */
async function titleInTab() {
  const titles = screen.page.frames().map((frame) => frame.locator('html[data-place="tab"] h1').allTextContents());
  return (await Promise.allSettled(titles)).flatMap(({ value = [] }) => value).join();
}

/** The row of a command in the cheat sheet. */
function command(text) {
  return screen.panel.locator('tr.command', { has: screen.page.locator(`code:text-is("${text}")`) });
}

/** A shell block whose lines are commands of their own. */
async function blockWithSeveralCommands() {
  const blocks = screen.panel.locator('.code[data-lang="sh"]');
  for (let index = 0; index < (await blocks.count()); index++) {
    const block = blocks.nth(index);
    const lines = (await sourceOf(block)).trim().split('\n');
    if (lines.length > 1 && lines.every((line) => /^docker [^\\'"<|]+$/.test(line))) return block;
  }
  throw new Error('no block has several commands');
}

async function sourceOf(block) {
  return (await block.locator('.l').allTextContents()).join('\n');
}

/** Its first line that is in no file of the samples. */
async function firstLineOf(block) {
  return (await sourceOf(block)).split('\n').find((line) => line !== '' && !/^(?:#|FROM|services)/.test(line)) ?? '';
}

function clipboard() {
  return screen.page.evaluate(() => navigator.clipboard.readText());
}

/** So that what is on the clipboard afterwards has been copied anew. */
function copyElsewhere() {
  return screen.page.evaluate(() => navigator.clipboard.writeText('something else'));
}

/** Waits for what the terminal shows, without the ends of its lines. */
async function showsInTerminal(pattern) {
  const rows = screen.page.locator('.terminal-wrapper.active .xterm-rows > div');
  await reader.waitUntil(async () => {
    const lines = (await rows.allTextContents()).map((line) => line.replaceAll('\u00a0', ' ').trimEnd());
    return pattern.test(lines.join(''));
  });
}

async function newEditor() {
  await screen.line('MAINTAINER').click();
  await reader.press('Control+Alt+N');
  await screen.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
}

/** A text as part of a pattern. */
function escaped(text) {
  return text.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
