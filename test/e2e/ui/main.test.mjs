// What a person sees and does: the packaged extension on the samples, driven through the browser.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, suite, test } from 'node:test';
import { openScreen } from './screen.mjs';

const limit = { timeout: 120_000 };
let screen;

suite('user interface', { concurrency: false }, () => {
  before(async () => {
    screen = await openScreen();
  }, limit);
  after(() => screen?.close());
  afterEach(async (context) => {
    await screen.picture(`last-${context.name.replaceAll(/\W+/g, '-')}`);
  });

  suite('editor', () => {
    before(() => screen.openFile('Dockerfile'), limit);

    test('a hover explains an instruction', limit, async () => {
      const hover = await screen.hover(screen.word('HEALTHCHECK'), 'Docker Wiki:');
      assert.match(await hover.innerText(), /HEALTHCHECK/);
      await screen.picture('hover');
    });

    test('a problem is fixed by keyboard', limit, async () => {
      await screen.word('ADD').click();
      await screen.page.keyboard.press('Control+.');
      const menu = screen.page.locator('.action-widget');
      await menu.locator('.monaco-list-row', { hasText: 'Replace ADD with COPY' }).waitFor();
      await screen.picture('fix');
      await screen.page.keyboard.press('Enter');
      await screen.line('COPY app/server.js').waitFor();
      await screen.page.keyboard.press('Control+z');
      await screen.line('ADD app/server.js').waitFor();
    });
  });

  suite('panel', () => {
    test('the link of a hover opens the chapter at its section', limit, async () => {
      const hover = await screen.hover(screen.word('WORKDIR'), 'Docker Wiki:');
      await hover.getByRole('link', { name: /Docker Wiki:/ }).click();
      await screen.panel.locator('#workdir').waitFor();
      await isInView('#workdir');
      await screen.picture('panel');
    });

    test('it follows the cursor', limit, async () => {
      await screen.word('HEALTHCHECK').click();
      await isInView('#healthcheck');
    });

    test('a search for another linter\'s name finds the rule', limit, async () => {
      const { panel, page } = screen;
      await panel.getByRole('button', { name: /^Search/ }).click();
      await panel.getByRole('combobox').fill('DL3006');
      await panel.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await panel.getByText('dockerfile/no-untagged-base-image', { exact: true }).first().waitFor();
    });

    test('while its reader reads it waits, and offers the way to the cursor', limit, async () => {
      const { panel } = screen;
      await screen.word('EXPOSE').click();
      await panel.getByText('Paused while you read.').waitFor();
      await panel.getByRole('button', { name: 'Show' }).click();
      await isInView('#expose');
    });

    test('the code of a problem opens the page of its rule', limit, async () => {
      const hover = await screen.hover(screen.word('MAINTAINER'), 'docker-wiki(dockerfile/no-maintainer)');
      await hover.locator('a.code-link, .code-link a, a', { hasText: 'dockerfile/no-maintainer' }).first().click();
      await screen.panel.getByText('dockerfile/no-maintainer', { exact: true }).first().waitFor();
    });
  });
});

async function isInView(selector) {
  const heading = screen.panel.locator(selector).first();
  await heading.waitFor();
  for (let i = 0; i < 100; i++) {
    if (await heading.evaluate(({ getBoundingClientRect: box }) => box)) break;
  }
}
