import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { inProject, onTerminal, program } from './project';

const plain = { FORCE_COLOR: '1', NO_COLOR: '1', COLUMNS: '80' };
const coloured = { FORCE_COLOR: '1', NO_COLOR: '', COLUMNS: '80' };
const escapeSign = '\x1b';

suite('docker-wiki explain with a chapter', { concurrency: 2 }, () => {
  for (const [what, topic, expected] of [
    ['by its name', 'networking', /^# Networking\n\n/],
    ['by its title', 'Image size and cache', /^# /],
    ['by its address', 'chapters/volumes', /^# /],
    ['a section of it', 'compose#plugin', /^### The plugin/],
    ['a section by its whole address', 'chapters/networking#wiring', /^## How a container is wired\n/],
    ['a page of the reference', 'reference/dockerfile/mounts', /^# /],
    ['a snippet by its id', 'dw-compose-web-db', /Web service with PostgreSQL[\s\S]*```yaml\nname: shop\n/],
    ['the page of a rule', 'rules/dockerfile/prefer-copy', /^# Prefer `COPY` over `ADD`\n[\s\S]*## Examples/],
  ] as const) {
    test(what, () =>
      inProject({}, async ({ run }) => {
        const { code, stdout, stderr } = await run(['explain', topic]);
        assert.deepEqual([code, stderr], [0, '']);
        assert.match(stdout, expected);
        assert.doesNotMatch(stdout, /docker-wiki:/);
      }),
    );
  }

  test('a section ends where the next of its level begins', () =>
    inProject({}, async ({ run }) => {
      const { stdout } = await run(['explain', 'networking#choose']);
      assert.match(stdout, /^## Choose a network\n[\s\S]*\n### User-defined bridge\n/);
      assert.doesNotMatch(stdout, /\n##? /);
    }));

  test('a word that means something else first, with a way to the chapter', () =>
    inProject({}, async ({ run }) => {
      const { stdout } = await run(['explain', 'volumes']);
      assert.match(stdout, /^\*\*`volumes`\*\*/);
      assert.match(stdout, /\n---\n\nThe chapter of this name: `docker-wiki explain chapters\/volumes`\n$/);
    }));

  test('which there are is listed', () =>
    inProject({}, async ({ run }) => {
      const { stdout } = await run(['explain', 'chapters']);
      assert.match(stdout, /^\| `networking` \| Networking \|$/m);
      assert.equal(stdout.trimEnd().split('\n').length, 30);
    }));

  for (const topic of ['chapters/nothing', 'networking#nothing']) {
    test(`ends with 2 on ${topic}`, () =>
      inProject({}, async ({ run }) => {
        const { code, stdout, stderr } = await run(['explain', topic]);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, /the wiki has nothing on/);
      }));
  }
});

suite('docker-wiki explain on a terminal', { concurrency: 2 }, () => {
  for (const [chapter, columns] of [
    ['networking', 80],
    ['networking', 40],
    ['compose', 100],
    ['cheat-sheet', 60],
    ['troubleshooting-and-recovery', 72],
    ['resources-and-glossary', 50],
  ] as const) {
    test(`${chapter} stays within ${columns} columns, but for code and addresses`, () =>
      inProject({}, async ({ run }) => {
        const { stdout } = await run(['explain', `chapters/${chapter}`], '', { ...plain, COLUMNS: String(columns) });
        const isCode = (line: string) => /^(?:│ |• )? * {2}/.test(line);
        const wide = stdout.split('\n').filter((line) => line.length > columns && !isCode(line));
        assert.deepEqual(wide, []);
        assert.ok(stdout.split('\n').length > 100);
      }));
  }

  test('long lines are no longer than a person likes to read', () =>
    inProject({}, async ({ run }) => {
      const { stdout } = await run(['explain', 'networking#wiring'], '', { ...plain, COLUMNS: '400' });
      const [longest = 0] = stdout
        .split('\n')
        .map(({ length }) => length)
        .sort((a, b) => b - a);
      assert.ok(longest > 80 && longest <= 100, String(longest));
    }));

  test('a table has columns, its cells in lines of their own where they need more', () =>
    inProject({}, async ({ run }) => {
      const { stdout } = await run(['explain', 'networking#choose'], '', plain);
      const lines = stdout.split('\n');
      const head = lines.findIndex((line) => line.startsWith('Network  '));
      const [, rule = '', row = '', next = ''] = lines.slice(head + (lines[head + 1]?.startsWith('──') ? 0 : 1));
      assert.match(rule, /^─+(?: {2}─+){4}$/);
      assert.match(row, /^user-defined {6}one host {2}address,/);
      assert.match(next, /^bridge {12}/);
    }));

  test('without room for columns each row is a list', () =>
    inProject({}, async ({ run }) => {
      const { stdout } = await run(['explain', 'networking#choose'], '', { ...plain, COLUMNS: '40' });
      assert.match(stdout, /^Network: default bridge\nReaches: one host\nThe container gets: address, no names\n/m);
    }));

  test('boxes, lists, code and links keep their forms without colours', () =>
    inProject({}, async ({ run }) => {
      const { stdout } = await run(['explain', 'networking'], '', plain);
      assert.match(stdout, /^│ ✓ Get it right\n│ • One user-defined network/m);
      assert.match(stdout, /^ {2}docker run --rm alpine:3\.24 ip -4 addr show$/m);
      assert.match(stdout, /\(chapters\/networking#windows\)/);
      assert.ok(!stdout.includes(escapeSign));
      assert.doesNotMatch(stdout, /```|\*\*|\]\(|\[!/);
    }));

  test('with colours headings and code have them, and links can be followed', () =>
    inProject({}, async ({ run }) => {
      const { stdout } = await run(['explain', 'networking'], '', coloured);
      assert.ok(stdout.startsWith(`${escapeSign}[1;4mNetworking${escapeSign}[0m\n`));
      assert.ok(stdout.includes(`${escapeSign}[36m127.0.0.1${escapeSign}[0m`));
      assert.match(stdout, /\]8;;https:\/\/\S+networking\S*windows\S*\\/);
      assert.doesNotMatch(stdout, /```|\*\*|\]\(|`/);
    }));

  test('cards are laid out as well', () =>
    inProject({}, async ({ run }) => {
      const { stdout } = await run(['explain', 'COPY'], '', plain);
      assert.match(stdout, /^`COPY` · /);
      assert.doesNotMatch(stdout, /```|\*\*/);
    }));

  test('hits of a search say how to read on', () =>
    inProject({}, async ({ run }) => {
      const { stdout } = await run(['explain', '--search', 'dangling', 'image'], '', plain);
      const [, address = ''] = /^ {2}`docker-wiki explain (\S+)`$/m.exec(stdout) ?? [];
      const { code } = await run(['explain', address]);
      assert.equal(code, 0, address);
    }));

  // Only there a program gives one a terminal that ships with the system.
  if (process.platform === 'linux') {
    test('a terminal that says how wide it is gets no wider lines', () =>
      inProject({}, async ({ folder }) => {
        const command = `stty cols 50; '${process.execPath}' '${program}' explain networking#choose`;
        const { stdout } = await onTerminal(command, folder);
        const lines = stdout
          .replaceAll(new RegExp(`${escapeSign}\\[[\\d;]*m|${escapeSign}\\]8;;[^\\\\]*\\\\`, 'g'), '')
          .split('\r\n');
        assert.equal(lines[0], 'Choose a network');
        assert.deepEqual(
          lines.filter((line) => line.length > 50 && !line.startsWith('  ')),
          [],
        );
      }));
  }

  test('a pipe gets Markdown without colours', () =>
    inProject({}, async ({ run }) => {
      const { stdout } = await run(['explain', 'networking'], '', { FORCE_COLOR: '0' });
      assert.match(stdout, /^\| Network \| Reaches \|/m);
      assert.ok(!stdout.includes(escapeSign));
    }));
});
