// Searching in the panel, by mouse and by keyboard alone, in the real workbench.
import { after, afterEach, before, suite, test } from 'node:test';
import { openReader } from './reader.mjs';

const limit = { timeout: 120_000 };
let screen;
let reader;

suite('searching in the panel', () => {
  before(async () => {
    ({ screen, reader } = await openReader());
  }, limit);
  after(() => screen?.close());
  afterEach(() => screen.picture('panel-last'));

  test('results are chosen by arrows and Enter, and left by Escape', limit, async () => {
    const { panel } = screen;
    await reader.goTo('chapters/volumes', 'Volumes');
    await reader.press('/');
    await panel.getByRole('combobox').pressSequentially('healthcheck');
    const options = panel.getByRole('option');
    await options.nth(2).waitFor();
    await reader.press('ArrowDown');
    await reader.press('ArrowDown');
    await reader.press('ArrowUp');
    const chosen = await options.nth(1).getAttribute('data-page');
    await reader.comes(activeResult, chosen);
    await screen.picture('panel-results');
    await reader.press('Enter');
    await options.first().waitFor({ state: 'detached' });
    await reader.press('Alt+ArrowLeft');
    await options.first().waitFor();
    await reader.comes(activeResult, chosen);
    await reader.press('Escape');
    await reader.isAt('Volumes');
    await reader.press('/');
    await panel.getByRole('listbox', { name: 'Recent searches' }).waitFor();
    await reader.press('Escape');
    await reader.press('Escape');
    await panel.getByRole('combobox').waitFor({ state: 'hidden' });
  });

  test('a result is clicked, and a search is cleared', limit, async () => {
    const { panel } = screen;
    await openSearch();
    await panel.getByRole('combobox').fill('cache mount');
    const result = panel.locator('.result').nth(1);
    await result.click();
    await result.waitFor({ state: 'detached' });
    await reader.clickInHeader(/^Back/);
    await result.waitFor();
    await reader.clickInHeader(/^Clear/);
    await result.waitFor({ state: 'detached' });
    await reader.comes(() => panel.getByRole('combobox').inputValue(), '');
    await leaveSearch();
  });

  test('results are narrowed to a kind', limit, async () => {
    const { panel } = screen;
    await openSearch();
    await panel.getByRole('combobox').fill('secret');
    const kinds = panel.getByRole('group', { name: 'Kinds' });
    await kinds.getByRole('button', { name: /^Rules/ }).click();
    await kinds.getByRole('button', { name: /^Rules/, pressed: true }).waitFor();
    await reader.comes(groupNames, ['Rules']);
    await screen.picture('panel-results-rules');
    await kinds.getByRole('button', { name: /^All/ }).click();
    await reader.waitUntil(async () => (await groupNames()).length > 1);

    await panel.getByRole('combobox').focus();
    await reader.press('Tab');
    await reader.press('Tab');
    await reader.press('Tab');
    const [kind] = (await kinds.getByRole('button').nth(1).textContent()).split(' ');
    await panel.locator('.filters :focus', { hasText: kind }).waitFor();
    await reader.press('Enter');
    await reader.comes(groupNames, [kind]);
    await leaveSearch();
  });

  test('the search understands names, beginnings, slips of the finger and messages', limit, async () => {
    const { panel } = screen;
    const field = panel.getByRole('combobox');
    const first = panel.getByRole('option').first();
    await openSearch();
    for (const [query, title] of [
      ['DL3008', /pin|version/i],
      ['SC2086', /quote/i],
      ['JSONArgsRecommended', /JSONArgsRecommended/],
      ['--cap-drop', /cap-drop/],
      ['docker compose up', /compose up/],
      ['entrypoi', /entrypoint/i],
      ['helthcheck', /HEALTHCHECK|health/i],
      ['write /var/lib/docker/tmp/x: no space left on device while pulling', /no space left on device/],
    ]) {
      await field.fill(query);
      await first.locator('.title', { hasText: title }).waitFor();
    }
    await field.fill('named volume');
    await panel
      .locator('mark', { hasText: /^volume/i })
      .first()
      .waitFor();
    await leaveSearch();
  });

  test('a result opens in a tab of its own', limit, async () => {
    const { page, panel } = screen;
    await openSearch();
    await panel.getByRole('combobox').fill('prefer-copy');
    await panel.getByRole('option', { name: 'Prefer COPY over ADD' }).waitFor();
    await reader.press('Shift+Enter');
    await page.locator('.tab', { hasText: 'prefer-copy' }).waitFor();
    await reader.closeEditor();
    await page.locator('.tab', { hasText: 'prefer-copy' }).waitFor({ state: 'detached' });
    await leaveSearch();
  });

  test('the last searches are offered again', limit, async () => {
    const { panel } = screen;
    for (const query of ['DL3006', 'healthcheck interval']) {
      await openSearch();
      await panel.getByRole('combobox').fill(query);
      await panel.getByRole('option').first().waitFor();
      await reader.press('Enter');
      await panel.getByRole('option').first().waitFor({ state: 'detached' });
    }
    await openSearch();
    const recent = panel.getByRole('listbox', { name: 'Recent searches' });
    await recent.waitFor();
    await screen.picture('panel-recent');
    const lastTwo = async () => (await recent.getByRole('option').allTextContents()).slice(0, 2);
    await reader.comes(lastTwo, ['healthcheck interval', 'DL3006']);
    await reader.press('ArrowDown');
    await reader.press('ArrowDown');
    await reader.press('Enter');
    await panel
      .getByRole('option', { name: /no-untagged|tag/i })
      .first()
      .waitFor();
    await reader.comes(() => panel.getByRole('combobox').inputValue(), 'DL3006');
    await reader.clickInHeader(/^Clear/);
    await recent.getByRole('option', { name: 'healthcheck interval' }).click();
    await panel.getByRole('option').first().waitFor();
    await leaveSearch();
  });
});

/** By its button, which home has no use for: the field is there. */
async function openSearch() {
  const field = screen.panel.getByRole('combobox');
  if (await field.isVisible()) await field.click();
  else await reader.clickInHeader(/^Search/);
}

/** Escape closes the last searches, the results and the field, one after the other. */
async function leaveSearch() {
  const field = screen.panel.getByRole('combobox');
  await field.focus();
  for (let count = 0; count < 4 && (await field.isVisible()); count++) await reader.press('Escape');
}

/** The page of the result that the search field points at. */
async function activeResult() {
  const id = await screen.panel.getByRole('combobox').getAttribute('aria-activedescendant');
  return screen.panel.locator(`#${id}[aria-selected="true"]`).getAttribute('data-page');
}

function groupNames() {
  const groups = screen.panel.getByRole('listbox', { name: 'Results' }).getByRole('group');
  return groups.locator('.section-head .what').allTextContents();
}
