// A server that ends again and again, and a page that something got into.
import assert from 'node:assert/strict';
import process from 'node:process';
import { after, afterEach, before, suite, test } from 'node:test';
import { openScreen } from './screen.mjs';

const limit = { timeout: 120_000 };
let screen;

suite('when things go wrong', () => {
  before(async () => {
    screen = await openScreen();
    await screen.openFile('Dockerfile');
  }, limit);
  after(() => screen?.close());
  afterEach(() => screen.picture('server-last'));

  test('what gets into the page of the panel runs nothing and reaches nobody', limit, async () => {
    await screen.showView('Docker Wiki');
    await screen.panel.getByRole('group', { name: 'Used in this file' }).waitFor();
    const root = await screen.panel.locator('#panel').elementHandle();
    const frame = await root.ownerFrame();
    const { ran, refused, violated } = await frame.evaluate(intrude);
    assert.equal(ran, false);
    assert.deepEqual(refused, ['an element as text', 'a script', 'a handler', 'code as text', 'a request']);
    for (const directive of ['img-src', 'connect-src', 'frame-src']) {
      assert.ok(violated.includes(directive), `${directive} is not among ${violated}`);
    }
  });

  test('a server that ended five times in a row is told of, and started again on a click', limit, async () => {
    const { page } = screen;
    for (let ends = 0; ends < 5; ends++) await endServer();
    await screen.panel.getByText('The language server stopped').waitFor();
    await screen.run('Notifications: Show Notifications');
    const message = page.locator('.notifications-center .notification-list-item', { hasText: 'ended five times' });
    await message.waitFor();
    await screen.picture('server-ended');
    assert.deepEqual(await screen.serverProcesses(), []);
    await message.getByRole('button', { name: 'Start Again' }).click();
    assert.ok((await aServer()) > 0);
    await screen.openFile('Dockerfile');
  });
});

/** Runs in the panel's page: tries what text that became part of it would. */
async function intrude() {
  const { document, fetch } = globalThis;
  const refused = [];
  const violated = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violated.push(effectiveDirective));
  const attempt = async (what, act) => {
    try {
      await act();
    } catch {
      refused.push(what);
    }
  };
  const run = 'globalThis.intruded = true';
  await attempt('an element as text', () => {
    document.body.insertAdjacentHTML('beforeend', `<img src="x" onerror="${run}">`);
  });
  await attempt('a script', () => {
    const script = document.createElement('script');
    script.textContent = run;
    document.body.append(script);
  });
  await attempt('a handler', () => document.createElement('button').setAttribute('onclick', run));
  await attempt('code as text', () => globalThis.setTimeout(run, 0));
  await attempt('a request', () => fetch('https://127.0.0.1:9/'));
  const image = document.createElement('img');
  image.src = 'https://127.0.0.1:9/x.png';
  const frame = document.createElement('iframe');
  frame.src = 'https://127.0.0.1:9/';
  document.body.append(image, frame);
  await new Promise((resolve) => globalThis.setTimeout(resolve, 1000));
  image.remove();
  frame.remove();
  return { ran: globalThis.intruded === true, refused, violated };
}

async function endServer() {
  const server = await aServer();
  process.kill(server, 'SIGKILL');
  while ((await screen.serverProcesses()).some(({ pid }) => pid === server)) await screen.page.waitForTimeout(50);
}

/** The server's process, as soon as there is one. */
async function aServer() {
  for (;;) {
    const [first] = await screen.serverProcesses();
    if (first) return first.pid;
    await screen.page.waitForTimeout(200);
  }
}
