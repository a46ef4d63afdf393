// What the panel says when something is wrong, and that it can be used afterwards.
import assert from 'node:assert/strict';
import process from 'node:process';
import { after, afterEach, before, suite, test } from 'node:test';
import { openReader } from './reader.mjs';

const restrictedMode = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};
const limit = { timeout: 120_000 };
let screen;
let reader;

suite('the panel in trouble', () => {
  afterEach(() => screen.picture('panel-last'));
  before(async () => {
    ({ screen, reader } = await openReader());
  }, limit);
  after(() => screen?.close());

  test('an address that leads nowhere is told, with a way on', limit, async () => {
    const { panel } = screen;
    for (const [address, way] of [
      ['chapters/volumes#no-such-section', /^Open Volumes$/],
      ['chapters/docker-files', /^Open Dockerfile$/],
      ['../../etc/passwd', /^Open /],
    ]) {
      await reader.goTo(address);
      await panel.getByRole('heading', { name: 'This address leads nowhere' }).waitFor();
      await panel.getByRole('link', { name: way }).waitFor();
    }
    await screen.picture('panel-dead');
    await panel.getByRole('link', { name: /^Open / }).click();
    await panel.getByRole('heading', { name: 'This address leads nowhere' }).waitFor({ state: 'detached' });
  });

  test('an address that was given up leads to where its content is', limit, async () => {
    await reader.goTo('chapters/compose-in-practice#stacks', 'Compose in practice');
    await reader.isAt('Parts to take over');
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
    await reader.press('Escape');
  });

  test('an extension that does not answer is told, and asked again', limit, async () => {
    const { panel } = screen;
    const host = await openWhileStopped('chapters/registries');
    try {
      await panel.getByRole('heading', { name: 'This page did not come' }).waitFor();
      await screen.picture('panel-no-answer');
      // What is in the panel already goes on working.
      await reader.press('Alt+ArrowLeft');
      await panel.locator('[data-screen="home"]').waitFor();
      await reader.press('Alt+ArrowRight');
      await panel.getByRole('heading', { name: 'This page did not come' }).waitFor();
    } finally {
      process.kill(host, 'SIGCONT');
    }
    await panel.getByRole('link', { name: 'Try again' }).click();
    await reader.isAt('Registries');
  });

  test('an extension that ends under way is started again, and the panel with it', limit, async () => {
    const host = await openWhileStopped('chapters/supply-chain');
    process.kill(host, 'SIGKILL');
    await reader.waitUntil(async () => (await extensionHost()) !== host);
    await reader.isAt('Supply chain');
  });

  // It loads the window three times.
  test('a stored state that cannot be read is left behind, part by part', { timeout: 240_000 }, async () => {
    const { panel } = screen;
    for (const state of [
      { history: 7, pinned: 'yes', closed: [1], searches: ['healthcheck'] },
      { history: { entries: [{ address: '../../etc/passwd', scroll: 0 }], at: 0 }, searches: ['healthcheck'] },
      { history: { entries: [{ address: 'chapters/volumes', scroll: 0 }], at: 5 }, searches: ['healthcheck'] },
    ]) {
      await store(state);
      await screen.reload();
      await panel.locator('[data-screen="home"]').waitFor({ timeout: 60_000 });
      await panel.getByRole('button', { name: 'Chapters', expanded: true }).waitFor();
      // The part that can be read is kept.
      await panel.getByRole('combobox').focus();
      await panel.getByRole('option', { name: 'healthcheck' }).click();
      await panel.getByRole('listbox', { name: 'Results' }).waitFor();
    }
  });
});

suite('the panel in a restricted workspace', () => {
  afterEach(() => screen.picture('panel-last'));
  before(async () => {
    ({ screen, reader } = await openReader('samples', restrictedMode));
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
    await reader.goTo('chapters/volumes', 'Volumes');
    const block = reader.blockOf('sh');
    await reader.pressOn(block, 't');
    await block.getByText('Only in workspaces that you trust').waitFor();
    await reader.clickIn(block, 'Put into the terminal, not run');
    await block.getByText('Only in workspaces that you trust').waitFor();
    assert.equal(await page.locator('.terminal-wrapper').count(), 0);
  });

  test('says that the server stopped, and starts it again', limit, async () => {
    const { panel } = screen;
    await reader.goTo('');
    const stopped = panel.getByText('The language server stopped');
    const start = panel.getByRole('button', { name: 'Start again' });
    for (const startAgain of [
      () => start.click(),
      async () => {
        await start.focus();
        await reader.press('Enter');
      },
    ]) {
      await endServerForGood();
      await stopped.waitFor();
      await screen.picture('panel-server-stopped');
      await startAgain();
      await stopped.waitFor({ state: 'detached' });
      await panel.getByRole('group', { name: 'Used in this file' }).waitFor();
    }
  });

  test('drops the note once the workspace is trusted', limit, async () => {
    const { page, panel } = screen;
    await panel.getByRole('button', { name: 'Manage trust' }).click();
    await page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click();
    await panel.getByRole('heading', { name: 'Restricted mode' }).waitFor({ state: 'detached' });
  });
});

/** Ends the server until the client, which starts it again by itself a few times, leaves it. */
async function endServerForGood() {
  for (let quiet = 0; quiet < 5; ) {
    const servers = await screen.serverProcesses();
    for (const { pid } of servers) process.kill(pid);
    quiet = servers.length === 0 ? quiet + 1 : 0;
    await screen.page.waitForTimeout(500);
  }
}

/** The process in which the extension runs: it started the extension's server. */
async function extensionHost() {
  const [server] = await screen.serverProcesses();
  return server?.parent;
}

/** Stores what the panel of another version may have stored. */
async function store(state) {
  const root = await screen.panel.locator('#panel').elementHandle();
  const frame = await root.ownerFrame();
  const send = (json) => globalThis.__vscode_post_message__('do-update-state', json);
  await frame.parentFrame().evaluate(send, JSON.stringify(state));
}

/** Asks for a page whose answer cannot come: the process that would give it, which is returned, stands still. */
async function openWhileStopped(page) {
  await reader.goTo('');
  const link = screen.panel.locator(`a.row[data-page="${page}"]`);
  await link.waitFor();
  const host = await extensionHost();
  process.kill(host, 'SIGSTOP');
  await link.click();
  return host;
}
