// Every function of the panel by mouse and by keyboard, in the real workbench.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { after, afterEach, before, suite, test } from 'node:test';
import { promisify } from 'node:util';
import axe from 'axe-core';
import { openScreen } from './screen.mjs';

/** Nothing but what is typed stands behind the prompt. */
const plainTerminal = {
  'terminal.integrated.gpuAcceleration': 'off',
  'terminal.integrated.initialHint': false,
  'terminal.integrated.suggest.enabled': false,
  'terminal.integrated.shellIntegration.enabled': false,
};
const restrictedMode = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};
const limit = { timeout: 120_000 };
let screen;

suite('the panel', () => {
  before(async () => {
    screen = await openScreen('samples', plainTerminal);
    await screen.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await screen.widenSideBar(120);
    await screen.openFile('Dockerfile');
    await screen.showView('Docker Wiki');
    await heading('Docker Wiki').waitFor({ state: 'attached' });
  }, limit);
  after(() => screen?.close());
  afterEach(() => screen.picture('panel-last'));

  test('home names what the file uses, and leads there', limit, async () => {
    const chips = screen.panel.getByRole('group', { name: 'Used in this file' });
    await chips.getByRole('link', { name: /^RUN 3$/ }).waitFor();
    await screen.picture('panel-home');
    await chips.getByRole('link', { name: /^HEALTHCHECK$/ }).click();
    await readerIsAt('HEALTHCHECK');
    await press('Alt+ArrowLeft');
    await chips.getByRole('link', { name: /^USER$/ }).press('Enter');
    await readerIsAt('USER');
  });

  test('back and forward: buttons, keys, and buttons of a mouse', limit, async () => {
    const { panel } = screen;
    await goTo('chapters/volumes', 'Volumes');
    await clickInHeader(/^Back/);
    await readerIsAt('USER');
    await clickInHeader(/^Forward/);
    await readerIsAt('Volumes');
    await press('Alt+ArrowLeft');
    await readerIsAt('USER');
    await press('Alt+ArrowRight');
    await readerIsAt('Volumes');
    await panel.locator('main').dispatchEvent('mouseup', { button: 3 });
    await readerIsAt('USER');
    await panel.locator('main').dispatchEvent('mouseup', { button: 4 });
    await readerIsAt('Volumes');
  });

  test('a block of code is copied', limit, async () => {
    await goTo('chapters/volumes', 'Volumes');
    const block = blockOf('sh');
    await clickIn(block, 'Copy');
    await block.getByText('Copied').waitFor();
    const copied = await clipboard();
    assert.match(copied, /^docker /);

    await copyElsewhere();
    await block.getByRole('button', { name: 'Copy' }).focus();
    await press('c');
    await block.getByText('Copied').waitFor();
    assert.equal(await clipboard(), copied);
  });

  test('a block of code is inserted at the cursor', limit, async () => {
    const { page } = screen;
    for (const insert of [(block) => clickIn(block, 'Insert at the cursor'), (block) => pressOn(block, 'i')]) {
      await screen.line('MAINTAINER').click();
      await page.keyboard.press('Home');
      await goTo('chapters/image-size-and-cache', 'Image size and cache');
      const block = blockOf('dockerfile');
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
    await goTo('chapters/cheat-sheet', 'Cheat sheet');
    await panel.getByRole('searchbox', { name: 'Filter commands' }).fill('restart policy shop comes back reboot');
    await panel.getByText('No command fits.').waitFor();
    await panel.getByRole('searchbox', { name: 'Filter commands' }).fill('comes back reboot');
    await panel.getByRole('status', { name: /^1 of \d+ commands$/ }).waitFor();
    await panel.getByRole('searchbox', { name: 'Filter commands' }).press('ArrowDown');
    await press('Enter');
    await screen.line('docker run -d --name web').waitFor();
    await page.locator('.monaco-editor .snippet-placeholder').first().waitFor();
    await page.keyboard.type('shop');
    await screen.line('docker run -d --name shop').waitFor();
    await closeEditor();
  });

  test('a recipe of the cheat sheet is inserted with its placeholders', limit, async () => {
    const { page, panel } = screen;
    await newEditor();
    await goTo('chapters/cheat-sheet', 'Cheat sheet');
    await panel.getByRole('searchbox', { name: 'Filter commands' }).fill('--health-interval');
    const block = blockOf('sh');
    await clickIn(block, 'Insert at the cursor');
    await screen.line('--health-interval').waitFor();
    await page.locator('.monaco-editor .snippet-placeholder').first().waitFor();
    await closeEditor();
  });

  test('a block opens in a new file of its language', limit, async () => {
    const { page } = screen;
    for (const [address, title, language, shown, open] of [
      [
        'chapters/image-size-and-cache',
        'Image size and cache',
        'dockerfile',
        /^Dockerfile$|^Docker$/,
        (block) => clickIn(block, 'Open in a new file'),
      ],
      ['chapters/compose', 'Compose', 'compose', /^Compose$/, (block) => pressOn(block, 'n')],
    ]) {
      await goTo(address, title);
      const block = blockOf(language);
      const first = await firstLineOf(block);
      await open(block);
      await screen.line(escaped(first)).waitFor();
      await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
      await page.locator('#status\\.editor\\.mode', { hasText: shown }).waitFor();
      await closeEditor();
    }
  });

  test('a command goes into the terminal and is not run', limit, async () => {
    await screen.run('Terminal: Create New Terminal');
    await showsInTerminal(/[#$]$/);
    await goTo('chapters/cheat-sheet', 'Cheat sheet');
    const row = command('docker ps --all --size');
    await row.hover();
    await row.getByRole('button', { name: /^Put into the terminal/ }).click();
    await showsInTerminal(/[#$] docker ps --all --size$/);
    await screen.picture('panel-terminal');

    await command('docker start web').locator('a[data-snippet]').focus();
    await press('t');
    // What had been run would have begun a line of its own.
    await showsInTerminal(/[#$] docker ps --all --sizedocker start web$/);
    await screen.run('Terminal: Kill the Active Terminal Instance');
    await screen.page.locator('.part.panel').waitFor({ state: 'hidden' });
  });

  test('of several commands one is chosen for the terminal', limit, async () => {
    const { page } = screen;
    await goTo('chapters/volumes', 'Volumes');
    const block = await blockWithSeveralCommands();
    const commands = (await sourceOf(block)).trim().split('\n');
    await pressOn(block, 't');
    const picker = page.locator('.quick-input-widget:visible');
    await picker.locator('.monaco-list-row').nth(1).waitFor();
    assert.equal(await picker.locator('.monaco-list-row').count(), commands.length);
    await page.keyboard.press('Escape');
    await block.getByText('Nothing chosen').waitFor();
  });

  test('the cheat sheet is narrowed by words and topics, and stays so on the way back', limit, async () => {
    const { panel } = screen;
    await goTo('chapters/cheat-sheet', 'Cheat sheet');
    await screen.picture('panel-cheat-sheet');
    await focusPanel();
    await press('/');
    const field = panel.getByRole('searchbox', { name: 'Filter commands' });
    await field.pressSequentially('prune');
    const count = panel.getByRole('status', { name: /commands$/ });
    await waitUntil(async () => /^\d{1,2} \//.test(await count.textContent()));
    await panel.locator('.danger:visible').first().waitFor();
    await screen.picture('panel-cheat-sheet-filtered');
    const all = Number.parseInt(await count.textContent(), 10);
    const data = panel.getByRole('group', { name: 'Topics' }).getByRole('button', { name: 'Data' });
    await data.click();
    await waitUntil(async () => Number.parseInt(await count.textContent(), 10) < all);
    await panel.locator('tr.command:visible a[data-page]').first().click();
    await panel.locator('.sheet').first().waitFor({ state: 'detached' });
    await press('Alt+ArrowLeft');
    assert.equal(await field.inputValue(), 'prune');
    await field.press('Escape');
    assert.equal(await field.inputValue(), '');
    await data.click();
    await waitUntil(async () => /^\d{3}$/.test(await count.textContent()));
  });

  test('the last searches are offered again', limit, async () => {
    const { panel } = screen;
    for (const query of ['DL3006', 'healthcheck interval']) {
      await clickInHeader(/^Search/);
      await panel.getByRole('combobox').fill(query);
      await panel.getByRole('option').first().waitFor();
      await press('Enter');
      await panel.getByRole('option').first().waitFor({ state: 'detached' });
    }
    await clickInHeader(/^Search/);
    const recent = panel.getByRole('listbox', { name: 'Recent searches' });
    await recent.waitFor();
    await screen.picture('panel-recent');
    assert.deepEqual(await recent.getByRole('option').allTextContents(), ['healthcheck interval', 'DL3006']);
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    await panel
      .getByRole('option', { name: /no-untagged|tag/i })
      .first()
      .waitFor();
    assert.equal(await panel.getByRole('combobox').inputValue(), 'DL3006');
    await clickInHeader(/^Clear/);
    await press('/');
    await recent.getByRole('option', { name: 'healthcheck interval' }).click();
    await panel.getByRole('option').first().waitFor();
    await press('Escape');
  });

  test('a selection is explained: its parts with their cards', limit, async () => {
    const { page, panel } = screen;
    await screen.word('HEALTHCHECK').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await screen.run('Docker Wiki: Explain Selection');
    await readerIsAt('Explain');
    await panel.getByRole('heading', { name: '--interval=30s' }).waitFor();
    await panel.getByRole('heading', { name: '--retries=3' }).waitFor();
    await screen.picture('panel-explain');
    await panel.locator('.part').first().getByRole('link').last().click();
    await panel.getByRole('heading', { name: 'Explain' }).waitFor({ state: 'detached' });
    await press('Alt+ArrowLeft');
    await panel.getByRole('heading', { name: '--retries=3' }).waitFor();
  });

  test('a selection is explained from the menu of the editor', limit, async () => {
    const { page, panel } = screen;
    await screen.word('EXPOSE').dblclick();
    await screen.word('EXPOSE').click({ button: 'right' });
    await page.locator('.monaco-menu .action-item', { hasText: 'Explain Selection' }).click();
    await panel.locator('.part h2', { hasText: /^EXPOSE$/ }).waitFor();
  });

  test('a pasted command line is taken apart', limit, async () => {
    const { panel } = screen;
    await clickInHeader('More');
    await clickInHeader(/^Explain a command/, 'link');
    const area = panel.getByRole('textbox');
    await area.fill('docker run -d --init nginx:1.30');
    await area.press('Control+Enter');
    await panel.locator('.part h2', { hasText: '--init' }).waitFor();
    await screen.picture('panel-explain-command');
    await area.fill('nonsense only');
    await panel.getByRole('button', { name: 'Explain', exact: true }).click();
    await panel.getByText('The wiki knows none of these words').waitFor();
  });

  test('all findings of a rule are fixed from its page', limit, async () => {
    const { page, panel } = screen;
    for (const fix of [
      () => panel.getByRole('button', { name: 'Fix all in this file' }).click(),
      async () => {
        await focusPanel();
        await press('f');
      },
    ]) {
      await goTo('rules/dockerfile/prefer-copy', 'Prefer COPY over ADD');
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
    await goTo('chapters/volumes#backup', 'Volumes');
    await clickInHeader('More');
    await screen.picture('panel-more');
    await clickInHeader(/^Copy the address/, 'link');
    await waitUntil(async () =>
      /^[\w-]+:\/\/docker-wiki\.docker-wiki\/chapters\/volumes#backup$/.test(await clipboard()),
    );
    const address = await clipboard();
    await copyElsewhere();
    await focusPanel();
    await press('l');
    await waitUntil(async () => (await clipboard()) === address);
    await goTo('chapters/compose', 'Compose');
    await screen.openAddress(address);
    await readerIsAt('Back up and restore');
  });

  test('a page opens in a tab, which comes back after a reload', limit, async () => {
    const { page } = screen;
    await goTo('chapters/networking', 'Networking');
    await focusPanel();
    await press('e');
    const tab = page.locator('.tab', { hasText: 'Networking' });
    await tab.waitFor();
    await screen.picture('panel-tab');
    await closeEditor();
    await tab.waitFor({ state: 'detached' });
    await clickInHeader('More');
    await clickInHeader(/^Open in a tab/, 'link');
    await tab.waitFor();
    await closeEditor();
    await tab.waitFor({ state: 'detached' });
    await page
      .locator('.pane-header, .composite.title')
      .locator('.action-label[aria-label^="Open in a Tab"]')
      .first()
      .click();
    await tab.waitFor();

    await screen.run('Developer: Reload Window');
    await tab.waitFor({ timeout: 60_000 });
    await waitUntil(async () => /^Networking/.test(await titleInTab()));
    await closeEditor();
    await screen.showView('Docker Wiki');
    await readerIsAt('Networking');
    await screen.editor.locator('[class*="squiggly-"]').first().waitFor({ timeout: 60_000 });
  });

  test('the picture of the file opens from home', limit, async () => {
    const { page, panel } = screen;
    await goTo('');
    await panel.getByRole('button', { name: 'Stage graph' }).click();
    const picture = await screen.graph();
    await picture.getByRole('heading', { name: 'Dockerfile' }).waitFor();
    await page.getByRole('tab', { name: /^Stages:/ }).click({ button: 'middle' });
    await screen.openFile('compose.yaml');
    await goTo('');
    await panel.getByRole('button', { name: 'Topology' }).focus();
    await press('Enter');
    await page.getByRole('tab', { name: /^Topology:/ }).waitFor();
    await page.getByRole('tab', { name: /^Topology:/ }).click({ button: 'middle' });
    await screen.openFile('Dockerfile');
  });

  test('an address that leads nowhere is told, with a way on', limit, async () => {
    const { panel } = screen;
    for (const [address, way] of [
      ['chapters/volumes#no-such-section', /^Open Volumes$/],
      ['chapters/docker-files', /^Open Dockerfile$/],
      ['../../etc/passwd', /^Open /],
    ]) {
      await goTo(address);
      await panel.getByRole('heading', { name: 'This address leads nowhere' }).waitFor();
      await panel.getByRole('link', { name: way }).waitFor();
    }
    await screen.picture('panel-dead');
    await panel.getByRole('link', { name: /^Open / }).click();
    await panel.getByRole('heading', { name: 'This address leads nowhere' }).waitFor({ state: 'detached' });
  });

  test('an address that was given up leads to where its content is', limit, async () => {
    await goTo('chapters/compose-in-practice#stacks', 'Compose in practice');
    await readerIsAt('Parts to take over');
  });

  test('a search for anything leaves the panel alive', limit, async () => {
    const { panel } = screen;
    await screen.run('Docker Wiki: Search');
    const field = panel.getByRole('combobox');
    for (const query of ['x'.repeat(10_000), 'port '.repeat(2000), '.*+?^${}()|[]\\', '(((((', '<img src=x>']) {
      await field.fill(query);
      await panel.locator('[data-screen="search"]').waitFor();
    }
    await field.fill('ports');
    await panel.getByRole('option').first().waitFor();
    await press('Escape');
  });

  for (const [theme, kind] of [
    ['Dark Modern', 'vs-dark'],
    ['Light Modern', 'vs'],
    ['Dark High Contrast', 'hc-black'],
    ['Light High Contrast', 'hc-light'],
  ]) {
    test(`${theme}: all screens keep the rules of accessibility`, limit, async () => {
      const { panel } = screen;
      await screen.setTheme(theme, kind);
      const name = kind.replace('vs', 'light').replace('light-dark', 'dark');
      const check = async (what) => {
        assert.deepEqual(await violations(), [], what);
        await screen.picture(`panel-${what}-${name}`);
      };
      await goTo('');
      await panel.getByRole('group', { name: 'Used in this file' }).waitFor();
      await check('home');
      await goTo('chapters/cheat-sheet', 'Cheat sheet');
      await panel.getByRole('searchbox', { name: 'Filter commands' }).fill('prune');
      await panel.locator('.danger:visible').first().waitFor();
      await check('cheat-sheet');
      await goTo('rules/dockerfile/prefer-copy', 'Prefer COPY over ADD');
      await panel.getByRole('button', { name: 'Fix all in this file' }).waitFor();
      await clickInHeader('More');
      await check('rule-and-menu');
      await clickInHeader(/^Explain a command/, 'link');
      await panel.getByRole('textbox').fill('docker run -p 8080:80 nginx:1.30');
      await panel.getByRole('textbox').press('Control+Enter');
      await panel.locator('.part').first().waitFor();
      await check('explain');
      await screen.run('Docker Wiki: Search');
      await panel.getByRole('listbox', { name: 'Recent searches' }).waitFor();
      await check('recent');
      await panel.getByRole('combobox').fill('cache mount');
      await panel.getByRole('option').first().waitFor();
      await check('results');
      await press('Escape');
    });
  }

  test('all of it fits into the narrowest side bar', limit, async () => {
    const { panel } = screen;
    await screen.setTheme('Dark Modern', 'vs-dark');
    await screen.widenSideBar(-180);
    for (const [address, title, name] of [
      ['', 'Docker Wiki', 'home'],
      ['chapters/cheat-sheet', 'Cheat sheet', 'cheat-sheet'],
      ['rules/dockerfile/prefer-copy', 'Prefer COPY over ADD', 'rule'],
      ['explain', 'Explain', 'explain'],
    ]) {
      await goTo(address, title);
      await screen.picture(`panel-${name}-narrow`);
      const [width, needed] = await panel.locator('#panel').evaluate((root) => [root.clientWidth, root.scrollWidth]);
      assert.ok(needed <= width, `${name} wants ${needed} of ${width} pixels`);
    }
    await screen.widenSideBar(180);
  });

  test('all of it is drawn in the loud style, too', limit, async () => {
    mkdirSync(join(screen.folder, '.vscode'));
    writeFileSync(join(screen.folder, '.vscode/settings.json'), '{ "dockerWiki.panel.style": "brutalist" }');
    for (const [address, name] of [
      ['', 'home'],
      ['chapters/cheat-sheet', 'cheat-sheet'],
      ['rules/dockerfile/prefer-copy', 'rule'],
    ]) {
      await goTo(address);
      await screen.panel.locator('html[data-style="brutalist"]').waitFor();
      await screen.picture(`panel-${name}-brutalist`);
    }
    await screen.run('Docker Wiki: Explain Selection');
    await screen.panel.getByRole('textbox').fill('docker run --init nginx:1.30');
    await screen.panel.getByRole('textbox').press('Control+Enter');
    await screen.panel.locator('.part').first().waitFor();
    await screen.picture('panel-explain-brutalist');
  });
});

suite('the panel in a restricted workspace', () => {
  afterEach(() => screen.picture('panel-last'));
  before(async () => {
    screen = await openScreen('samples', restrictedMode);
    await screen.openFile('Dockerfile');
    await screen.showView('Docker Wiki');
  }, limit);
  after(() => screen?.close());

  test('says what is left out, and leads to where that is changed', limit, async () => {
    const { page, panel } = screen;
    await panel.getByRole('heading', { name: 'Restricted mode' }).waitFor();
    await screen.picture('panel-restricted');
    await panel.getByRole('button', { name: 'Manage trust' }).click();
    const trust = page.locator('.workspace-trust-editor');
    await trust.getByText('You are in Restricted Mode').waitFor();
    await page.keyboard.press('Escape');
    await trust.waitFor({ state: 'hidden' });
  });

  test('types nothing into the terminal', limit, async () => {
    const { page } = screen;
    await goTo('chapters/volumes', 'Volumes');
    const block = blockOf('sh');
    await pressOn(block, 't');
    await block.getByText('Only in workspaces that you trust').waitFor();
    await clickIn(block, 'Put into the terminal, not run');
    await block.getByText('Only in workspaces that you trust').waitFor();
    assert.equal(await page.locator('.terminal-wrapper').count(), 0);
  });

  test('says that the server stopped, and starts it again', limit, async () => {
    const { panel } = screen;
    await goTo('');
    const stopped = panel.getByText('The language server stopped');
    await endServerForGood();
    await stopped.waitFor();
    await screen.picture('panel-server-stopped');
    await panel.getByRole('button', { name: 'Start again' }).click();
    await stopped.waitFor({ state: 'detached' });
    await panel.getByRole('group', { name: 'Used in this file' }).waitFor();
  });

  test('drops the note once the workspace is trusted', limit, async () => {
    const { page, panel } = screen;
    await panel.getByRole('button', { name: 'Manage trust' }).click();
    await page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click();
    await panel.getByRole('heading', { name: 'Restricted mode' }).waitFor({ state: 'detached' });
  });
});

/** What axe finds wrong in the panel, by rule and place. */
async function violations() {
  const root = await screen.panel.locator('#panel').elementHandle();
  const frame = await root.ownerFrame();
  await frame.evaluate(axe.source);
  return root.evaluate(async (element) => {
    const found = await globalThis.axe.run(element, { resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

/** Ends the server until the client, which starts it again by itself a few times, leaves it. */
async function endServerForGood() {
  for (let quiet = 0; quiet < 5; ) {
    const pids = await serverProcesses();
    for (const pid of pids) process.kill(pid);
    quiet = pids.length === 0 ? quiet + 1 : 0;
    await screen.page.waitForTimeout(500);
  }
}

/** The processes of the extension's server, which lies where the extension does. */
async function serverProcesses() {
  const { stdout } = await promisify(execFile)('ps', ['-axww', '-o', 'pid=,args=']);
  return stdout
    .split('\n')
    .filter((line) => line.includes(screen.extensionsFolder) && line.includes('server/node.cjs'))
    .map((line) => Number.parseInt(line, 10));
}

/** Waits until the panel says that this page or section is in view. */
function readerIsAt(title) {
  const way = screen.panel.getByRole('navigation', { name: 'You are here' });
  return way.locator('[aria-current="page"]').filter({ hasText: title }).waitFor();
}

function heading(name) {
  return screen.panel.getByRole('heading', { name, level: 1 });
}

/** Leads the panel to an address, the way links from outside come. */
async function goTo(address, title) {
  await screen.openAddress(`vscode://docker-wiki.docker-wiki/${address}`);
  if (title) await heading(title).waitFor();
}

/** The title of the page that a tab shows; it is a webview beside that of the view. */
async function titleInTab() {
  const titles = screen.page.frames().map((frame) => frame.locator('html[data-place="tab"] h1').allTextContents());
  return (await Promise.allSettled(titles)).flatMap(({ value = [] }) => value).join();
}

/** Keys go where the focus is; the panel is a document of its own. */
function press(key) {
  return screen.page.keyboard.press(key);
}

function focusPanel() {
  return screen.panel.locator('#panel').focus();
}

/** A click that does not scroll first, as Playwright does for what sticks to the top. */
async function clickInHeader(name, role = 'button') {
  const target = screen.panel.getByRole('banner').getByRole(role, { name });
  await target.waitFor();
  const box = await target.boundingBox();
  await screen.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** The first block of code of a language that is shown. */
function blockOf(language) {
  return screen.panel.locator(`.code[data-lang="${language}"]:visible`).first();
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

async function clickIn(block, action) {
  await block.hover();
  await block.getByRole('button', { name: action }).click();
}

async function pressOn(block, key) {
  await block.getByRole('button', { name: 'Copy' }).focus();
  await press(key);
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
  await waitUntil(async () => {
    const lines = (await rows.allTextContents()).map((line) => line.replaceAll('\u00a0', ' ').trimEnd());
    return pattern.test(lines.join(''));
  });
}

async function newEditor() {
  await screen.line('MAINTAINER').click();
  await press('Control+Alt+N');
  await screen.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
}

/** Closes the active tab without saving it. */
async function closeEditor() {
  await screen.run('View: Revert and Close Editor');
}

/** A text as part of a pattern. */
function escaped(text) {
  return text.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Waits for what no locator can say. */
async function waitUntil(isSo) {
  for (let attempt = 0; attempt < 50; attempt++) {
    if (await isSo()) return;
    await screen.page.waitForTimeout(100);
  }
  assert.ok(await isSo(), isSo.toString());
}
