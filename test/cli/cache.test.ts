import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { inProject, type Project } from './project';

const files = {
  Dockerfile: 'FROM debian\nCOPY app.conf /etc/\nUSER 65532\n',
  'app.conf': '',
  'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n    ports: ["80:80"]\n    links: [db]\n',
};
const lint = ['lint', '--cache', '--fail-on', 'never', '.'];

suite('lint --cache', { concurrency: 4 }, () => {
  test('reports what it remembers where nothing changed', () =>
    inMarkedProject(async ({ run }) => {
      assert.match((await run(lint)).stdout, /remembered: `debian` has no tag/);
    }));

  for (const [what, change] of Object.entries<(project: Project) => void>({
    'the text': ({ write }) => write('Dockerfile', `# changed\n${files.Dockerfile}`),
    'a configuration that came': ({ write }) => write('.docker-wiki.yaml', 'rules: { DL3006: error }\n'),
    'the other linter’s configuration': ({ write }) => write('.hadolint.yaml', 'override: { error: [DL3006] }\n'),
    'an ignore file that came': ({ write }) => write('.dockerignore', 'app.conf\n'),
    'a file beside it that came': ({ write }) => write('Dockerfile.dev', 'FROM scratch\n'),
  })) {
    test(`lints anew after a change of ${what}`, () =>
      inMarkedProject(async (project) => {
        change(project);
        const { stdout } = await project.run(lint);
        assert.match(stdout, / `debian` has no tag/);
        assert.doesNotMatch(stdout, /remembered: `debian`/);
      }));
  }

  for (const options of [['--rule', 'DL3006=error'], ['--no-shellcheck'], ['--config', 'other.yaml']]) {
    test(`lints anew with ${options.join(' ')}`, () =>
      inMarkedProject(async ({ run, write }) => {
        write('other.yaml', 'rules: { DL3006: info }\n');
        assert.match((await run([...lint, ...options])).stdout, / `debian` has no tag/);
      }));
  }

  test('lints a Compose file anew when a file changed that it loads', () =>
    inProject(
      { 'compose.yaml': 'include: [db.yaml]\nservices:\n  web:\n    image: nginx:1.29\n    depends_on: [db]\n' },
      async ({ run, write }) => {
        write('db.yaml', 'services:\n  db:\n    image: postgres:17\n');
        const before = (await run(lint)).stdout;
        assert.doesNotMatch(before, /[Tt]here is no service/);
        write('db.yaml', 'services:\n  store:\n    image: postgres:17\n');
        assert.match((await run(lint)).stdout, /[Tt]here is no service[^\n]*`db`|`db`[^\n]*no service/);
      },
    ));

  for (const format of ['stylish', 'sarif']) {
    test(`changes nothing in ${format}`, () =>
      inProject(files, async ({ run }) => {
        const args = ['lint', '--format', format, '.'];
        const without = await run(args);
        assert.deepEqual(await run([...args, '--cache']), without);
        assert.deepEqual(await run([...args, '--cache']), without);
      }));
  }

  test('tells each time what is wrong in a configuration', () =>
    inProject({ ...files, '.docker-wiki.yaml': 'rules: { nothing: "off" }\n' }, async ({ run }) => {
      assert.match((await run(lint)).stderr, /there is no rule "nothing"/);
      assert.match((await run(lint)).stderr, /there is no rule "nothing"/);
    }));

  test('lies where it is told, and takes a broken one for none', () =>
    inProject(files, async ({ run, read, write, folder }) => {
      const args = [...lint, '--cache-location', 'tmp/x/findings'];
      const { stdout } = await run(args);
      assert.ok(!existsSync(join(folder, '.docker-wiki-cache')));
      write('tmp/x/findings', read('tmp/x/findings').slice(0, -40));
      assert.deepEqual(await run(args), { code: 0, stdout, stderr: '' });
      assert.doesNotThrow(() => JSON.parse(read('tmp/x/findings')));
    }));

  test('is neither asked nor written where files are repaired', () =>
    inProject({ Dockerfile: 'FROM alpine:3.22\nADD a.conf /etc/\nUSER 65532\n' }, async ({ run, read, folder }) => {
      await run(['lint', '--cache', '--fix', '.']);
      assert.match(read('Dockerfile'), /COPY a\.conf/);
      assert.ok(!existsSync(join(folder, '.docker-wiki-cache')));
    }));
});

/** A project that was linted, with a mark in what is remembered: what is read from there shows it. */
function inMarkedProject(body: (project: Project) => Promise<unknown>): Promise<void> {
  return inProject(files, async (project) => {
    await project.run(lint);
    const cache = project.read('.docker-wiki-cache');
    project.write('.docker-wiki-cache', cache.replaceAll('"message":"', '"message":"remembered: '));
    await body(project);
  });
}
