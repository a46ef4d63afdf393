import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { inProject } from './project';

const clean = 'FROM alpine:3.22\nUSER 65532\n';
const adds = 'FROM alpine:3.22\nADD app.conf /etc/\nUSER 65532\n';
const untagged = 'FROM debian\nUSER 65532\n';

suite('docker-wiki lint', { concurrency: 4 }, () => {
  test('ends with 0 where nothing is wrong', () =>
    inProject({ Dockerfile: clean }, async ({ run }) => {
      assert.deepEqual(await run(['lint', '.']), { code: 0, stdout: 'No problems in 1 file.\n', stderr: '' });
    }));

  test('ends with 1 on a warning, and names place, message and rule', () =>
    inProject({ Dockerfile: untagged }, async ({ run }) => {
      const { code, stdout } = await run(['lint', 'Dockerfile']);
      assert.equal(code, 1);
      assert.match(
        stdout,
        /^\nDockerfile\n {5}1:6 {2}warning {2}`debian` has no tag.* dockerfile\/no-untagged-base-image\n/,
      );
      assert.match(stdout, /\n1 problem in 1 file\.\n$/);
    }));

  test('takes as many warnings as --max-warnings says', () =>
    inProject({ Dockerfile: untagged }, async ({ run }) => {
      assert.equal((await run(['lint', '--max-warnings', '1', '.'])).code, 0);
      assert.equal((await run(['lint', '--max-warnings', '0', '.'])).code, 1);
    }));

  test('takes no number of warnings for an error', () =>
    inProject({ Dockerfile: untagged }, async ({ run }) => {
      const asError = ['lint', '--rule', 'DL3006=error', '--max-warnings', '9', '.'];
      assert.equal((await run(asError)).code, 1);
    }));

  test('ends with 2 on what cannot be read, and lints the rest', () =>
    inProject({ Dockerfile: untagged, 'bad.dockerfile': new Uint8Array([0x46, 0xff, 0xfe]) }, async ({ run }) => {
      const { code, stdout, stderr } = await run(['lint', 'missing', 'bad.dockerfile', 'Dockerfile']);
      assert.equal(code, 2);
      assert.match(stderr, /missing: there is no such file or folder/);
      assert.match(stderr, /bad\.dockerfile: is not UTF-8/);
      assert.match(stdout, /no-untagged-base-image/);
    }));

  for (const [what, args] of Object.entries({
    'no path': ['lint'],
    'an unknown format': ['lint', '--format', 'xml', '.'],
    'an unknown option': ['lint', '--colour', '.'],
    'an unknown rule': ['lint', '--rule', 'dockerfile/nothing=off', '.'],
    'a number that is none': ['lint', '--max-warnings', 'many', '.'],
    'a configuration that is not there': ['lint', '--config', 'none.yaml', '.'],
    'an unknown level': ['lint', '--fail-on', 'fatal', '.'],
    'warnings that cannot count': ['lint', '--fail-on', 'error', '--max-warnings', '3', '.'],
    'a baseline that is not there': ['lint', '--baseline', 'none.json', '.'],
    'a baseline that is none': ['lint', '--baseline', 'Dockerfile', '.'],
    'a baseline without a name': ['lint', '--write-baseline', '.'],
    'a baseline over a file of another kind': ['lint', '--write-baseline', '--baseline', 'Dockerfile', '.'],
    'a baseline of a part': ['lint', '--write-baseline', '--baseline', 'new.json', '--shard', '1/2', '.'],
    'a cache over a file of another kind': ['lint', '--cache', '--cache-location', 'Dockerfile', '.'],
    'a cache that is a folder': ['lint', '--cache', '--cache-location', '.', '.'],
    'a part that is none': ['lint', '--shard', 'half', '.'],
    'a part beyond the last': ['lint', '--shard', '3/2', '.'],
    'no threads': ['lint', '--threads', '0', '.'],
    'NDJSON without standard input': ['lint', '--stdin-format', 'ndjson', '.'],
    'NDJSON that is to be repaired': ['lint', '--stdin-format', 'ndjson', '--fix', '-'],
    'an unknown command': ['lnit', '.'],
    'no command': [],
  })) {
    test(`ends with 2 and a hint on ${what}`, () =>
      inProject({ Dockerfile: clean }, async ({ run }) => {
        const { code, stdout, stderr } = await run(args);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, /"docker-wiki --help" shows what there is/);
        assert.doesNotMatch(stderr, /\n {4}at /);
      }));
  }

  test('finds our files below a folder, in a fixed order, without what others wrote or git ignores', () =>
    inProject(
      {
        'b/Dockerfile.dev': untagged,
        'a/Containerfile': untagged,
        'compose.yaml': 'services: {}\n',
        'node_modules/x/Dockerfile': untagged,
        'out/Dockerfile': untagged,
        'b/generated/Dockerfile': untagged,
        '.gitignore': '/out/\n',
        'b/.gitignore': 'generated\n',
        'notes.txt': 'FROM debian\n',
      },
      async ({ run }) => {
        const { stdout } = await run(['lint', '--format', 'json', '.']);
        const { files }: { files: { path: string }[] } = JSON.parse(stdout);
        assert.deepEqual(
          files.map(({ path }) => path.replaceAll('\\', '/')),
          ['a/Containerfile', 'b/Dockerfile.dev', 'compose.yaml'],
        );
      },
    ));

  test('takes patterns that no shell has expanded', () =>
    inProject(
      { 'a/api/Dockerfile': untagged, 'a/web/Dockerfile.dev': untagged, 'b/Dockerfile': untagged },
      async ({ run }) => {
        const filesOf = async (pattern: string) => {
          const { files }: { files: { path: string }[] } = JSON.parse(
            (await run(['lint', '--format', 'json', pattern])).stdout,
          );
          return files.map(({ path }) => path.replaceAll('\\', '/'));
        };
        assert.deepEqual(await filesOf('**/Dockerfile'), ['a/api/Dockerfile', 'b/Dockerfile']);
        assert.deepEqual(await filesOf('a/*/Dockerfile*'), ['a/api/Dockerfile', 'a/web/Dockerfile.dev']);
        assert.deepEqual(await filesOf('*/web'), ['a/web/Dockerfile.dev']);
        const { code, stderr } = await run(['lint', 'c/**']);
        assert.equal(code, 2);
        assert.match(stderr, /c\/\*\*: matches none of our files|c: there is no such/);
      },
    ));

  test('lints a file once that is named twice', () =>
    inProject({ Dockerfile: clean }, async ({ run }) => {
      assert.match((await run(['lint', 'Dockerfile', '.', 'Dockerfile'])).stdout, /in 1 file/);
    }));

  test('--fix writes what is safe in several files, and leaves the rest', () =>
    inProject({ Dockerfile: adds, 'x/Dockerfile': adds, 'y/Dockerfile': untagged }, async ({ run, read }) => {
      const { code } = await run(['lint', '--fix', '.']);
      assert.equal(code, 1);
      assert.equal(read('Dockerfile'), adds.replace('ADD', 'COPY'));
      assert.equal(read('x/Dockerfile'), adds.replace('ADD', 'COPY'));
      assert.equal(read('y/Dockerfile'), untagged);
    }));

  test('--fix-suggestions writes suggestions, too', () =>
    inProject({ Dockerfile: untagged }, async ({ run, read }) => {
      await run(['lint', '--fix-suggestions', '.']);
      assert.match(read('Dockerfile'), /^FROM debian:\S+\n/);
    }));

  test('reads standard input under the name that it is given', () =>
    inProject({}, async ({ run }) => {
      const { code, stdout } = await run(['lint', '--stdin-filename', 'x/compose.yaml', '-'], 'services:\n  a: {\n');
      assert.equal(code, 1);
      assert.match(stdout, /x\/compose\.yaml\n/);
    }));

  test('writes repaired standard input to standard output, and nothing else', () =>
    inProject({}, async ({ run }) => {
      assert.equal((await run(['lint', '--fix', '-'], adds)).stdout, adds.replace('ADD', 'COPY'));
    }));

  test('--config holds instead of the files of the project', () =>
    inProject(
      {
        Dockerfile: untagged,
        '.docker-wiki.yaml': 'rules: { DL3006: error }\n',
        'ci/strict.yaml': 'rules: { dockerfile/no-untagged-base-image: "off" }\n',
      },
      async ({ run }) => {
        assert.match((await run(['lint', '.'])).stdout, /error .*no-untagged-base-image/);
        assert.equal((await run(['lint', '--config', 'ci/strict.yaml', '.'])).stdout, 'No problems in 1 file.\n');
      },
    ));

  test('takes the files of a project for what they are behind a link', { skip: process.platform === 'win32' }, () =>
    inProject(
      { 'app/Dockerfile': adds, 'shared/rules.yml': 'rules: { dockerfile/prefer-copy: off }\n' },
      async (project) => {
        assert.equal((await project.run(['lint', '--fail-on', 'info', 'app'])).code, 1);
        symlinkSync('shared/rules.yml', join(project.folder, '.docker-wiki.yml'));
        assert.equal((await project.run(['lint', '--fail-on', 'info', 'app'])).code, 0);
      },
    ),
  );

  test('--rule wins over the files of the project', () =>
    inProject({ Dockerfile: untagged, '.docker-wiki.yaml': 'rules: { DL3006: "off" }\n' }, async ({ run }) => {
      assert.equal((await run(['lint', '.'])).code, 0);
      assert.equal((await run(['lint', '--rule', 'DL3006=error', '.'])).code, 1);
    }));

  test('tells once what is wrong in a configuration, by its own name', () =>
    inProject(
      { 'a/Dockerfile': clean, 'b/Dockerfile': clean, 'ci/strict.yaml': 'rules: { nothing: "off" }\n' },
      async ({ run }) => {
        const { stderr } = await run(['lint', '--config', 'ci/strict.yaml', '.']);
        assert.match(stderr, /^docker-wiki: \S+strict\.yaml: rules: there is no rule "nothing"\.[^\n]*\n$/);
      },
    ));

  test('asks ShellCheck, unless it is told not to', () =>
    inProject({ Dockerfile: 'FROM alpine:3.22\nRUN x=$(cat /a) && [ $x = y ]\nUSER 65532\n' }, async ({ run }) => {
      const named = async (args: readonly string[]) => (await run(['lint', ...args, '.'])).stdout.match(/SC\d{4}/g);
      assert.ok(await named([]));
      assert.equal(await named(['--no-shellcheck']), null);
    }));
});
