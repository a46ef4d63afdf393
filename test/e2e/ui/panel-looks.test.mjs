// How the panel and the pictures look: rules of accessibility in every kind of theme, widths, zoom, motion, direction.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, suite, test } from 'node:test';
import axe from 'axe-core';
import { openReader } from './reader.mjs';
import { pictures } from './screen.mjs';

const limit = { timeout: 120_000 };
const widths = [240, 400, 800];
const themes = [
  ['Dark Modern', 'vs-dark'],
  ['Light Modern', 'vs'],
  ['Dark High Contrast', 'hc-black'],
  ['Light High Contrast', 'hc-light'],
];
const desktop = { width: 1280, height: 800 };
let screen;
let reader;

suite('the look of the panel', () => {
  before(async () => {
    ({ screen, reader } = await openReader());
    // So that there is a last search to look at.
    await screen.run('Docker Wiki: Search');
    await screen.panel.getByRole('combobox').fill('healthcheck');
    await screen.panel.getByRole('option').first().waitFor();
    await reader.press('Enter');
  }, limit);
  after(() => screen?.close());
  afterEach(() => screen.picture('panel-last'));

  for (const [theme, kind] of themes) {
    test(`${theme}: all screens keep the rules of accessibility`, limit, async () => {
      const { panel } = screen;
      await screen.setTheme(theme, kind);
      const name = kind.replace('vs', 'light').replace('light-dark', 'dark');
      const check = async (what) => {
        assert.deepEqual(await violationsIn(panel), [], what);
        await screen.picture(`panel-${what}-${name}`);
      };
      await reader.goTo('');
      await panel.getByRole('group', { name: 'Used in this file' }).waitFor();
      await check('home');
      await reader.goTo('chapters/networking', 'Networking');
      await check('chapter');
      await reader.goTo('chapters/cheat-sheet', 'Cheat sheet');
      await panel.getByRole('searchbox', { name: 'Filter commands' }).fill('prune');
      await panel.locator('.danger:visible').first().waitFor();
      await check('cheat-sheet');
      await reader.goTo('rules/dockerfile/prefer-copy', 'Prefer COPY over ADD');
      await panel.getByRole('button', { name: 'Fix all in this file' }).waitFor();
      await reader.clickInHeader('More');
      await check('rule-and-menu');
      await reader.clickInHeader(/^Explain a command/, 'link');
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
      await reader.press('Escape');
    });
  }

  test('the pictures keep the rules of accessibility', limit, async () => {
    await openPictures();
    for (const [theme, kind] of themes) {
      await screen.setTheme(theme, kind);
      for (const [name, title] of graphs) {
        const picture = await pictureOf(name, title);
        assert.deepEqual(await violationsIn(picture), [], `${name} in ${theme}`);
        await screen.picture(`picture-${name.toLowerCase()}-${kind}`);
      }
    }
  });

  test('a picture fits its tab, however wide that gets, until its reader zooms', limit, async () => {
    const picture = await pictureOf('Topology', 'clock');
    const canvas = picture.locator('.canvas');
    const sizes = () => canvas.evaluate((room) => [room.clientWidth, Number(room.firstChild.getAttribute('width'))]);
    const [widest, narrow] = [800, 240];
    await setPictureWidth(widest);
    await picture.getByRole('button', { name: 'Fit' }).click();
    const [, wide] = await reader.settled(sizes);
    await setPictureWidth(narrow);
    await reader.waitUntil(async () => {
      const [room, drawn] = await sizes();
      return drawn < wide && drawn <= room && room <= narrow;
    });
    await setPictureWidth(widest);
    await reader.waitUntil(async () => (await sizes())[1] === wide);

    await picture.getByRole('button', { name: 'Zoom out' }).click();
    await reader.waitUntil(async () => (await sizes())[1] < wide);
    const [, zoomed] = await reader.settled(sizes);
    assert.ok(zoomed > narrow, 'it would fit as it is');
    await setPictureWidth(narrow);
    await reader.waitUntil(async () => (await sizes())[0] <= narrow);
    await reader.comes(async () => (await reader.settled(sizes))[1], zoomed);
    await picture.getByRole('button', { name: 'Fit' }).click();
    await reader.waitUntil(async () => {
      const [room, drawn] = await sizes();
      return drawn <= room;
    });
    await screen.page.setViewportSize(desktop);
  });

  test('the pictures fit at every width', limit, async () => {
    const { page } = screen;
    await screen.setTheme('Dark Modern', 'vs-dark');
    for (const [name, title] of graphs) {
      const picture = await pictureOf(name, title);
      for (const width of widths) {
        await setPictureWidth(width);
        await saveFrame(`picture-${name.toLowerCase()}-${width}`, frames().last());
        const [room, needed] = await picture.evaluate(() => {
          const { clientWidth, scrollWidth } = globalThis.document.documentElement;
          return [clientWidth, scrollWidth];
        });
        assert.ok(needed <= room, `${name} wants ${needed} of ${room} pixels`);
      }
      await page.setViewportSize(desktop);
    }
    await screen.run('View: Close All Editors');
    await screen.openFile('Dockerfile');
    await screen.showView('Docker Wiki');
  });

  test('all of it fits at every width', limit, async () => {
    const { page, panel } = screen;
    await screen.setTheme('Dark Modern', 'vs-dark');
    await page.setViewportSize({ width: 1400, height: 900 });
    for (const width of widths) {
      await setPanelWidth(width);
      for (const [address, title, name] of screens) {
        await reader.goTo(address, title);
        await saveFrame(`panel-${name}-${width}`, frames().first());
        await fits(`${name} at ${width}`);
      }
      await screen.run('Docker Wiki: Search');
      await panel.getByRole('combobox').fill('cache mount');
      await panel.getByRole('option').first().waitFor();
      await saveFrame(`panel-results-${width}`, frames().first());
      await fits(`results at ${width}`);
      await reader.press('Escape');
    }
    await page.setViewportSize(desktop);
    await setPanelWidth(400);
  });

  test('at twice the size nothing is cut off', limit, async () => {
    const { page, panel } = screen;
    // What 1280 × 800 pixels show at 200 %.
    await page.setViewportSize({ width: 640, height: 400 });
    for (const [address, title, name] of screens) {
      await reader.goTo(address, title);
      await saveFrame(`panel-${name}-zoomed`, frames().first());
      await fits(`${name} at 200 %`);
    }
    await reader.goTo('chapters/networking', 'Networking');
    await reader.press('o');
    const outline = panel.getByRole('navigation', { name: 'On this page' });
    const room = await panel.locator('#panel').evaluate((root) => root.clientHeight);
    const box = await outline.evaluate((element) => element.getBoundingClientRect().bottom);
    assert.ok(box <= room, `the outline ends at ${box} of ${room} pixels`);
    await page.setViewportSize(desktop);
  });

  test('it reads from the right as well', limit, async () => {
    const { panel } = screen;
    for (const [address, title, name] of screens) {
      await reader.goTo(address, title);
      await panel.locator('html').evaluate((root) => root.setAttribute('dir', 'rtl'));
      await saveFrame(`panel-${name}-rtl`, frames().first());
      await fits(`${name} from the right`);
    }
    await panel.locator('html').evaluate((root) => root.removeAttribute('dir'));
  });

  test('nothing moves for those who want that', limit, async () => {
    const { page, panel } = screen;
    const moving = () => panel.locator('#panel').evaluate(movingIn);
    await reader.goTo('chapters/volumes', 'Volumes');
    assert.notDeepEqual(await moving(), []);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    assert.deepEqual(await moving(), []);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  test('all of it is drawn in the loud style, too', limit, async () => {
    mkdirSync(join(screen.folder, '.vscode'));
    writeFileSync(join(screen.folder, '.vscode/settings.json'), '{ "dockerWiki.panel.style": "brutalist" }');
    for (const [address, name] of [
      ['', 'home'],
      ['chapters/cheat-sheet', 'cheat-sheet'],
      ['rules/dockerfile/prefer-copy', 'rule'],
    ]) {
      await reader.goTo(address);
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

/** Kind and heading of the pictures. */
const graphs = [
  ['Stages', 'Dockerfile'],
  ['Topology', 'clock'],
];

/** Address, title and short name of what is looked at. */
const screens = [
  ['', 'Docker Wiki', 'home'],
  ['chapters/networking', 'Networking', 'chapter'],
  ['chapters/cheat-sheet', 'Cheat sheet', 'cheat-sheet'],
  ['rules/dockerfile/prefer-copy', 'Prefer COPY over ADD', 'rule'],
  ['explain', 'Explain', 'explain'],
];

/** What axe finds wrong in a document, by rule and place. */
async function violationsIn(place) {
  const body = await place.locator('body').elementHandle();
  const frame = await body.ownerFrame();
  await frame.evaluate(axe.source);
  return body.evaluate(async (element) => {
    const found = await globalThis.axe.run(element, { resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

/** Both pictures in tabs of one group, and nothing beside them. */
async function openPictures() {
  const { page } = screen;
  await screen.run('Docker Wiki: Show Stage Graph');
  await page.getByRole('tab', { name: /^Stages:/ }).waitFor();
  await screen.openFile('compose.yaml');
  await screen.run('Docker Wiki: Show Compose Topology');
  await page.getByRole('tab', { name: /^Topology:/ }).waitFor();
  await screen.run('View: Join All Editor Groups');
}

/** The document of a picture whose tab is chosen now; that of the tab before takes a moment to go. */
async function pictureOf(name, title) {
  await screen.page.getByRole('tab', { name: new RegExp(`^${name}:`) }).click();
  let picture;
  await reader.waitUntil(async () => {
    picture = await screen.graph();
    return (await picture.locator('h1').allTextContents()).join() === title;
  });
  return picture;
}

/** The elements that hold the panel and the pictures. */
function frames() {
  return screen.page.locator('iframe.webview.ready:visible');
}

function saveFrame(name, frame) {
  return frame.screenshot({ path: join(pictures, `${name}.png`) });
}

async function setPanelWidth(width) {
  const box = await frames().first().boundingBox();
  await screen.widenSideBar(width - box.width);
}

/** Makes the window so wide that a picture in it has this width. */
async function setPictureWidth(width) {
  const box = await frames().last().boundingBox();
  const { width: now, height } = screen.page.viewportSize();
  await screen.page.setViewportSize({ width: Math.round(now + width - box.width), height });
}

/** Nothing has to be scrolled sideways to be read. */
async function fits(what) {
  const [room, needed] = await screen.panel.locator('#panel').evaluate((root) => [root.clientWidth, root.scrollWidth]);
  assert.ok(needed <= room, `${what} wants ${needed} of ${room} pixels`);
}

/** The elements that may move: those with an animation or a transition that takes time. */
function movingIn(root) {
  const takesTime = (value) => value.split(', ').some((time) => Number.parseFloat(time) > 0);
  return [...root.querySelectorAll('*')]
    .filter((element) => {
      const { animationDuration, animationName, transitionDuration } = globalThis.getComputedStyle(element);
      return (animationName !== 'none' && takesTime(animationDuration)) || takesTime(transitionDuration);
    })
    .map(({ className }) => String(className));
}
