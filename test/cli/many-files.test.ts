import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { generateDockerfile } from '../../bench/generate-dockerfile.mjs';
import { inProject, onTerminal, program } from './project';

const untagged = 'FROM debian\nUSER 65532\n';
const many = Object.fromEntries(
  Array.from({ length: 42 }, (_, seed) => [
    `team-${seed % 5}/s${seed}/Dockerfile`,
    generateDockerfile({ lines: 20, seed }),
  ]),
);

suite('many files', { concurrency: 2 }, () => {
  test('the report is the same from one thread and from several, fixes included', () =>
    inProject(many, async ({ run }) => {
      const args = ['lint', '--no-shellcheck', '--format', 'sarif', '.'];
      const alone = await run([...args, '--threads', '1']);
      assert.ok(alone.stdout.includes('"insertedContent"'));
      assert.deepEqual(await run([...args, '--threads', '3']), alone);
      assert.deepEqual(await run(args), alone);
    }));

  test('each thread has a ShellCheck, and a finding of its is the same from any', () =>
    inProject(
      Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}/Dockerfile`, 'FROM alpine:3.22\nRUN [ $x = y ]\n'])),
      async ({ run }) => {
        const alone = await run(['lint', '--threads', '1', '.']);
        assert.match(alone.stdout, /shellcheck\/SC2086/);
        assert.deepEqual(await run(['lint', '--threads', '2', '.']), alone);
      },
    ));

  test('threads tell once what is wrong in a configuration, and lint the rest where a file cannot be read', () =>
    inProject(
      { ...many, '.docker-wiki.yaml': 'rules: { nothing: "off" }\n', 'bad.dockerfile': new Uint8Array([0x46, 0xff]) },
      async ({ run }) => {
        const { code, stdout, stderr } = await run(['lint', '--no-shellcheck', '--threads', '2', '.']);
        assert.equal(code, 2);
        assert.equal(stderr.match(/there is no rule "nothing"/g)?.length, 1);
        assert.match(stderr, /bad\.dockerfile: is not UTF-8/);
        assert.match(stdout, /problems in 42 files\.\n$/);
      },
    ));

  test('the parts of a number hold each file once, and a file stays in its part when others come', () =>
    inProject(many, async ({ run, write }) => {
      const pathsOf = async (shard: string) => {
        const { stdout } = await run(['lint', '--no-shellcheck', '--format', 'json', '--shard', shard, '.']);
        const { files }: { files: { path: string }[] } = JSON.parse(stdout);
        return files.map(({ path }) => path.replaceAll('\\', '/'));
      };
      const parts = await Promise.all(['1/3', '2/3', '3/3'].map(pathsOf));
      assert.deepEqual(parts.flat().sort(), Object.keys(many).sort());
      assert.ok(parts.every((part) => part.length > 5));
      write('a/Dockerfile', untagged);
      const after = await Promise.all(['1/3', '2/3', '3/3'].map(pathsOf));
      assert.deepEqual(
        after.map((part) => part.filter((path) => path !== 'a/Dockerfile')),
        parts,
      );
    }));

  test('a part may be empty', () =>
    inProject({ Dockerfile: untagged }, async ({ run }) => {
      const outcomes = await Promise.all(['1/2', '2/2'].map((shard) => run(['lint', '--shard', shard, '.'])));
      assert.deepEqual(outcomes.map(({ code }) => code).sort(), [0, 1]);
    }));
});

suite('--stdin-format ndjson', { concurrency: 4 }, () => {
  const args = ['lint', '--stdin-format', 'ndjson', '-'];
  const lines = (records: readonly unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

  test('brings a finding in each line, in the order of the records', () =>
    inProject({}, async ({ run }) => {
      const { code, stdout, stderr } = await run(
        args,
        lines([
          { path: 'org/b/Dockerfile', text: untagged },
          { path: 'org/clean/Dockerfile', text: 'FROM scratch\n', commit: 'of no interest' },
          { path: 'org/a/Dockerfile', text: untagged },
        ]),
      );
      assert.deepEqual([code, stderr], [1, '']);
      const findings: { path: string; rule: string }[] = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      const rule = 'dockerfile/no-untagged-base-image';
      assert.deepEqual(
        findings.map(({ path, rule }) => ({ path, rule })),
        [
          { path: 'org/b/Dockerfile', rule },
          { path: 'org/a/Dockerfile', rule },
        ],
      );
    }));

  test('works on the other records where one cannot be used, and ends with 2', () =>
    inProject({}, async ({ run }) => {
      const input = `{"path": 1}\nFROM x\n\n${lines([
        { path: 'notes.txt', text: 'x' },
        { path: 'Dockerfile', text: untagged },
      ])}`;
      const { code, stdout, stderr } = await run(args, input);
      assert.equal(code, 2);
      assert.match(stderr, /line 1 of standard input: is no JSON object with the texts "path" and "text"/);
      assert.match(stderr, /line 2 of standard input: is no JSON object/);
      assert.match(stderr, /notes\.txt: is neither a Dockerfile/);
      assert.match(stdout, /^\{"path":"Dockerfile","rule":"dockerfile\/no-untagged-base-image"/);
    }));

  test('goes with another format, threads, a part and a baseline', () =>
    inProject({}, async ({ run }) => {
      const records = lines(Object.entries(many).map(([path, text]) => ({ path, text })));
      const options = ['--no-shellcheck', '--threads', '2', '--baseline', 'known.json'];
      assert.match((await run([...args, ...options, '--write-baseline'], records)).stdout, /^\d+ findings listed/);
      assert.deepEqual(await run([...args, ...options], records), { code: 0, stdout: '', stderr: '' });
      const { stdout } = await run([...args, ...options, '--format', 'stylish', '--shard', '1/2'], records);
      assert.match(stdout, /^No problems in \d+ files\.\n$/);
    }));

  test('--fix-dry-run shows the fixes of all records', () =>
    inProject({}, async ({ run }) => {
      const text = 'FROM alpine:3.22\nADD a.conf /etc/\nUSER 65532\n';
      const { stdout } = await run([...args, '--fix-dry-run'], lines([{ path: 'x/Dockerfile', text }]));
      assert.match(stdout, /^--- a\/x\/Dockerfile\n[\s\S]*\n\+COPY a\.conf \/etc\/\n/);
    }));
});

suite('progress', () => {
  test('is not told to a pipe', () =>
    inProject(many, async ({ run }) => {
      assert.equal((await run(['lint', '--no-shellcheck', '.'])).stderr, '');
    }));

  // Only there a program gives one a terminal that ships with the system.
  if (process.platform === 'linux') {
    test('is told on a terminal, and taken away at the end', () =>
      inProject(many, async ({ folder }) => {
        const { stdout } = await onTerminal(
          `'${process.execPath}' '${program}' lint --no-shellcheck . >report`,
          folder,
        );
        assert.match(stdout.replaceAll('\x1b[K', '<empty>'), /\r<empty>\d+\/42 team-\d\/[\s\S]*\r<empty>$/);
      }));
  }
});
