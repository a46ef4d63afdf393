import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { version } from '../../package.json';
import { inProject } from './project';

const untidy = 'from alpine:3.22   \nRUN a && \\\n b\n\n\n\n';

suite('docker-wiki format', { concurrency: 4 }, () => {
  test('writes the layout, names what it wrote, and has nothing to do the next time', () =>
    inProject({ Dockerfile: untidy, 'clean/Dockerfile': 'FROM alpine:3.22\n' }, async ({ run, read }) => {
      assert.deepEqual(await run(['format', '.']), { code: 0, stdout: 'Dockerfile\n', stderr: '' });
      assert.doesNotMatch(read('Dockerfile'), / \n|\n\n$/);
      assert.deepEqual(await run(['format', '.']), { code: 0, stdout: '', stderr: '' });
      assert.deepEqual(await run(['format', '--check', '.']), { code: 0, stdout: '', stderr: '' });
    }));

  test('--check writes nothing, names what would change, and ends with 1', () =>
    inProject({ Dockerfile: untidy }, async ({ run, read }) => {
      assert.deepEqual(await run(['format', '--check', '.']), { code: 1, stdout: 'Dockerfile\n', stderr: '' });
      assert.equal(read('Dockerfile'), untidy);
    }));

  test('works on the other files where one cannot be read, and ends with 2', () =>
    inProject({ Dockerfile: untidy }, async ({ run, read }) => {
      const { code, stderr } = await run(['format', 'missing', 'Dockerfile']);
      assert.equal(code, 2);
      assert.match(stderr, /missing: there is no such file or folder/);
      assert.notEqual(read('Dockerfile'), untidy);
    }));

  test('ends with 2 without a path', () =>
    inProject({}, async ({ run }) => assert.equal((await run(['format'])).code, 2)));
});

suite('docker-wiki rules', { concurrency: 4 }, () => {
  test('lists all that the contract names', () =>
    inProject({}, async ({ run }) => {
      const rules: Record<string, unknown>[] = JSON.parse((await run(['rules'])).stdout);
      const copy = rules.find(({ id }) => id === 'dockerfile/prefer-copy');
      assert.ok(Array.isArray(copy?.aliases) && copy.aliases.includes('DL3020'));
      assert.deepEqual(copy, {
        id: 'dockerfile/prefer-copy',
        aliases: copy?.aliases,
        language: 'dockerfile',
        category: 'clarity',
        severity: copy?.severity,
        default: 'on',
        fix: 'safe',
        docs: 'rules/dockerfile/prefer-copy',
      });
    }));

  test('draws a table', () =>
    inProject({}, async ({ run }) => {
      const { stdout } = await run(['rules', '--format', 'markdown']);
      assert.match(stdout, /^\| Rule \|/);
      assert.match(stdout, /^\| `dockerfile\/prefer-copy` \| clarity \|/m);
    }));

  for (const args of [['--format', 'yaml'], ['dockerfile/prefer-copy']]) {
    test(`ends with 2 on ${args.join(' ')}`, () =>
      inProject({}, async ({ run }) => assert.equal((await run(['rules', ...args])).code, 2)));
  }
});

suite('docker-wiki explain', { concurrency: 4 }, () => {
  explains('a rule', ['dockerfile/prefer-copy'], /^# Prefer `COPY` over `ADD`/);
  explains('a rule without its language', ['prefer-copy'], /^# Prefer `COPY` over `ADD`/);
  explains("another linter's name, in any casing", ['dl3020'], /^# Prefer `COPY` over `ADD`/);
  explains("a code of ShellCheck's that no rule has", ['SC1091'], /shellcheck\.net\/wiki\/SC1091/);
  explains('an instruction', ['copy'], /^\*\*`COPY`\*\*/);
  explains('a flag of an instruction', ['COPY', '--link'], /^\*\*`COPY --link`\*\*/);
  explains('a mount', ['RUN', '--mount=type=cache,target=/x'], /^\*\*`cache` mount\*\*/);
  explains('a Compose key', ['build.args'], /^\*\*`build\.args`\*\*/);
  explains('a path in a Compose file', ['services.web.build.args'], /^\*\*`build\.args`\*\*/);
  explains('a key of a network', ['networks.front.driver'], /^\*\*`driver` of a network\*\*/);
  explains('a docker command with arguments', ['docker', 'run', '-it', 'alpine', 'sh'], /`docker run` creates/);
  explains('a flag of a docker command', ['docker', 'run', '--init'], /`--init` puts a small init/);
  explains('a command line in one word', ['docker run --init nginx'], /`--init` puts a small init/);
  explains('a command without docker', ['run', '--init'], /`--init` puts a small init/);
  explains('an exit code', ['exited (137)'], /137 is 128 plus 9/);
  explains('a signal', ['sigterm'], /`SIGTERM` asks a process to end/);
  explains('a capability', ['CAP_NET_ADMIN'], /^\*\*`NET_ADMIN`\*\*/);
  explains('a term', ['dangling image'], /dangling images/);
  explains(
    'the error message that fits best',
    ['Bind for 0.0.0.0:8080 failed: port is already allocated'],
    /another container holds the host port/,
  );
  explains('an error message that begins like a command', ['exec format error'], /built for another processor/);

  test('links to the hosted pages', () =>
    inProject({}, async ({ run }) => {
      const { stdout } = await run(['explain', 'COPY']);
      assert.match(stdout, /\]\(https:\/\//);
      assert.doesNotMatch(stdout, /\]\(docker-wiki:/);
    }));

  for (const topic of ['hello strange world', 'nothing-of-ours', '']) {
    test(`ends with 2 on "${topic}"`, () =>
      inProject({}, async ({ run }) => {
        const { code, stdout, stderr } = await run(['explain', topic]);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, /has nothing on|name a topic/);
      }));
  }

  test('--search lists pages, best first, by words of their text or by what other linters say', () =>
    inProject({}, async ({ run }) => {
      const { code, stdout, stderr } = await run(['explain', '--search', 'layer', 'cache']);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^\S.* · .*\n {4}\S.*\n {4}https:\/\/\S+\n/);
      assert.match((await run(['explain', '--search=DL3020'])).stdout, /^Prefer `COPY` over `ADD` · dockerfile\n/);
    }));

  test('--search takes a pasted message with names that the wiki does not know', () =>
    inProject({}, async ({ run }) => {
      const message = 'Bind for 0.0.0.0:8417 failed: port is already allocated by blorp-zyx';
      assert.match((await run(['explain', '--search', message])).stdout, /already allocated/);
    }));

  for (const args of [['--search'], ['--search', 'qqqqxyz']]) {
    test(`ends with 2 on ${args.join(' ')}`, () =>
      inProject({}, async ({ run }) => {
        const { code, stdout, stderr } = await run(['explain', ...args]);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, /--search takes the words|has nothing with "qqqqxyz"/);
      }));
  }

  function explains(what: string, args: readonly string[], expected: RegExp): void {
    test(what, () =>
      inProject({}, async ({ run }) => {
        const { code, stdout, stderr } = await run(['explain', ...args]);
        assert.deepEqual([code, stderr], [0, '']);
        assert.match(stdout, expected);
      }),
    );
  }
});

suite('help and version', { concurrency: 4 }, () => {
  const all = ['lint', 'format', 'rules', 'explain', 'mcp', 'completion'];
  for (const command of all) {
    test(`of ${command}`, () =>
      inProject({}, async ({ run }) => {
        const help = await run([command, '--help']);
        assert.equal(help.code, 0);
        assert.ok(help.stdout.startsWith(`docker-wiki ${command}`));
        assert.deepEqual(await run([command, '--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
      }));
  }

  test('of the program', () =>
    inProject({}, async ({ run }) => {
      const { code, stdout } = await run(['--help']);
      assert.equal(code, 0);
      for (const command of all) assert.match(stdout, new RegExp(`docker-wiki ${command} `));
      assert.equal((await run(['--version'])).stdout, `${version}\n`);
    }));
});
