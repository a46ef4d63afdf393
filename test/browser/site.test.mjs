import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/lib/paths.mjs';
import { serve, startBrowser } from './pages.mjs';

const site = join(root, 'dist/site');
const pictures = join(root, 'test/.artifacts/site');

suite('the site', () => {
  const undo = [];
  const complaints = [];
  const requests = [];
  let browser;
  let origin;

  before(async () => {
    assert.ok(existsSync(site), 'There is no dist/site; `npm run site` makes it.');
    mkdirSync(pictures, { recursive: true });
    const served = await serve(site);
    undo.push(served.close);
    origin = served.origin;
    browser = await startBrowser();
    undo.push(() => browser.close());
  });
  after(async () => {
    for (const step of undo.reverse()) await step();
  });

  for (const [how, address] of [
    ['from the disk', () => pathToFileURL(site).href],
    ['from a server', () => origin],
  ]) {
    test(`finds a rule by another linter's name, ${how}`, async () => {
      const page = await open(`${address()}/index.html`);
      await page.fill('#q', 'DL3020');
      await page.getByRole('option').first().waitFor();
      await page.press('#q', 'Enter');
      await page.waitForURL(`${address()}/rules/dockerfile/prefer-copy.html`);
      assert.match(await page.locator('h1').textContent(), /Prefer\s+COPY\s+over\s+ADD/);
      await page.close();
    });

    test(`goes to the section of an address, ${how}`, async () => {
      const page = await open(`${address()}/chapters/volumes.html#where-data-lives`);
      assert.ok(
        await page.locator('#where-data-lives').evaluate((heading) => heading.getBoundingClientRect().top < 200),
      );
      await page.close();
    });
  }

  test('can be asked in the address', async () => {
    const page = await open(`${origin}/index.html?q=DL3008`);
    await page.getByRole('option').first().waitFor();
    await page.close();
  });

  test('is read without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${pathToFileURL(site).href}/index.html`);
    await page.getByRole('link', { name: 'Volumes' }).first().click();
    assert.match(await page.locator('h1').textContent(), /Volumes/);
    await context.close();
  });

  for (const [name, viewport, colorScheme] of [
    ['wide', { width: 1280, height: 900 }, 'light'],
    ['narrow', { width: 390, height: 800 }, 'dark'],
  ]) {
    test(`fits a ${name} window`, async () => {
      for (const path of [
        'index',
        'chapters/volumes',
        'chapters/cheat-sheet',
        'rules/index',
        'rules/dockerfile/prefer-copy',
      ]) {
        const page = await open(`${origin}/${path}.html`, { viewport, colorScheme });
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        await page.screenshot({ path: join(pictures, `${name}-${path.replaceAll('/', '-')}.png`) });
        assert.ok(tooWide <= 0, `${path} is ${tooWide} pixels too wide`);
        await page.close();
      }
    });
  }

  test('asks nobody else, and nothing in it is refused', () => {
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(origin) && !url.startsWith('file:')),
      [],
    );
    assert.deepEqual(complaints, []);
  });

  async function open(address, options = {}) {
    const page = await browser.newPage(options);
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(address);
    return page;
  }
});
