// What a person sees of the language: hovers, colours and pictures on files with something to tell.
import { after, before, suite, test } from 'node:test';
import { readerOf } from './reader.mjs';
import { openScreen } from './screen.mjs';

const limit = { timeout: 120_000 };
let screen;

suite('languages in the editor', () => {
  before(async () => {
    screen = await openScreen('test/e2e/showcase');
    await screen.openFile('Dockerfile');
  }, limit);
  after(() => screen?.close());

  test('an image says when it gets no more fixes', limit, async () => {
    const hover = await screen.hover(screen.word('16-alpine'), 'Node.js 16');
    await hover.filter({ hasText: /2023/ }).waitFor();
    await screen.picture('image-end-of-life');
  });

  test('a mount option is explained', limit, async () => {
    // Before the server's tokens come the word is part of a longer one, which has another hover.
    await screen.hover(screen.word('target'), 'target');
    await screen.picture('mount-option');
  });

  test('a variable shows its value', limit, async () => {
    const hover = await screen.hover(screen.word('NODE_VERSION'), '18');
    await hover.filter({ hasText: /NODE_VERSION/ }).waitFor();
    await screen.picture('variable');
  });

  test('a here-document is coloured as what its first line says', limit, async () => {
    const words = screen.line('import json').locator('span span');
    const colours = () => words.evaluateAll((all) => all.map((word) => getComputedStyle(word).color));
    await readerOf(screen).waitUntil(async () => new Set(await colours()).size > 1);
    await screen.picture('heredoc');
  });

  test('stages have a call hierarchy', limit, async () => {
    await screen.page.keyboard.press('Escape');
    await screen.page.mouse.move(5, 5);
    await screen.word('build').click({ force: true });
    await screen.run('Calls: Show Call Hierarchy');
    await screen.page.locator('.sidebar .monaco-list-row', { hasText: 'runtime' }).first().waitFor();
    await screen.picture('call-hierarchy');
    await screen.page.keyboard.press('Escape');
  });

  test('a Compose reference that leads nowhere is reported and repaired', limit, async () => {
    await screen.openFile('compose.yaml');
    await screen.openFixes(screen.word('databse'), 'Depend on `database`');
    await screen.picture('undefined-reference');
    await screen.page.keyboard.press('Escape');
  });

  test('a Compose variable shows its value and where it is set', limit, async () => {
    const hover = await screen.hover(screen.word('TAG'), '4.2.0');
    await hover.filter({ hasText: /\.env/ }).waitFor();
    await screen.picture('effective-value');
  });

  test('a project is drawn with what its files say together', limit, async () => {
    await screen.page.locator('.editor-actions .action-label[aria-label^="Show Compose Topology"]').first().click();
    const picture = await screen.graph();
    await picture.locator('[data-kind="service"]', { hasText: 'cache' }).first().waitFor();
    await screen.picture('topology');
  });
});
