import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { suite, test } from 'node:test';
import { generateDockerfile } from '../../bench/generate-dockerfile.mjs';
import { inProject } from './project';

const adds = 'FROM alpine:3.22\nADD app.conf /etc/\nUSER 65532\n';

suite('lint --fix-dry-run', { concurrency: 4 }, () => {
  test('prints a unified diff of the safe fixes, writes nothing, and ends as --fix would', () =>
    inProject({ 'a b/Dockerfile': adds, 'clean/Dockerfile': 'FROM scratch\n' }, async ({ run, read }) => {
      assert.deepEqual(await run(['lint', '--fix-dry-run', '.']), {
        code: 0,
        stdout: `--- a/a b/Dockerfile
+++ b/a b/Dockerfile
@@ -1,3 +1,3 @@
 FROM alpine:3.22
-ADD app.conf /etc/
+COPY app.conf /etc/
 USER 65532
`,
        stderr: '',
      });
      assert.equal(read('a b/Dockerfile'), adds);
    }));

  test('with --fix-suggestions shows those as well', () =>
    inProject({ Dockerfile: 'FROM debian\nUSER 65532\n' }, async ({ run }) => {
      assert.equal((await run(['lint', '--fix-dry-run', '.'])).stdout, '');
      assert.match(
        (await run(['lint', '--fix-dry-run', '--fix-suggestions', '.'])).stdout,
        /\n-FROM debian\n\+FROM debian:/,
      );
    }));

  test('shows the fixes of standard input under its name', () =>
    inProject({}, async ({ run }) => {
      const { stdout } = await run(['lint', '--fix-dry-run', '--stdin-filename', 'x/Dockerfile', '-'], adds);
      assert.match(stdout, /^--- a\/x\/Dockerfile\n/);
    }));

  for (const [what, ends] of Object.entries({
    'long files with many fixes': (text: string) => text,
    'CRLF line ends': (text: string) => text.replaceAll('\n', '\r\n'),
    'no line end behind the last line': (text: string) => text.trimEnd(),
  })) {
    test(`the diff leads to the very text that --fix writes: ${what}`, () => {
      const files = Object.fromEntries(
        Array.from({ length: 3 }, (_, seed) => [
          `s${seed}/Dockerfile`,
          ends(`${seed % 2 ? '' : 'from alpine:3.22\nADD a /a\n'}${generateDockerfile({ lines: 80, seed })}ADD z /z\n`),
        ]),
      );
      return inProject(files, async ({ run, read, write, folder }) => {
        const args = ['--no-shellcheck', '--fix-suggestions', '.'];
        const { stdout } = await run(['lint', '--fix-dry-run', ...args]);
        await run(['lint', ...args]);
        const wanted = Object.keys(files).map(read);
        for (const [path, text] of Object.entries(files)) write(path, text);
        const git = spawnSync('git', ['apply', '-'], { cwd: folder, input: stdout, encoding: 'utf8' });
        assert.deepEqual([git.status, git.stderr], [0, '']);
        assert.deepEqual(Object.keys(files).map(read), wanted);
        assert.notDeepEqual(wanted, Object.values(files));
      });
    });
  }
});
