import assert from 'node:assert/strict';
import { rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { inProject } from '../cli/project';
import { type AssistantOptions, withAssistant } from './assistant';

const files = {
  'inside/Dockerfile': 'FROM alpine:3.22\nADD app.conf /etc/\n',
  'inside/compose.yaml': 'include: [../outside/compose.yaml]\nservices:\n  web:\n    image: nginx:1.30\n',
  'outside/compose.yaml': 'services:\n  hidden:\n    image: secret:1\n',
  'outside/Dockerfile': 'FROM secret\n',
};

suite('docker-wiki mcp reads nothing outside of its folders', { concurrency: 4 }, () => {
  const bounded: Readonly<Record<string, AssistantOptions>> = {
    'the client names': { roots: ['inside'] },
    '--root names': { args: ['--root', 'inside'], roots: undefined },
    '--root names, whatever the client says': { args: ['--root', 'inside'], roots: ['outside', ''] },
  };
  for (const [what, options] of Object.entries(bounded)) {
    test(`that ${what}`, () =>
      withAssistant(files, options, async ({ data, problem, project: { folder } }) => {
        const { findings } = await data('lint', { path: 'Dockerfile' });
        assert.ok(Array.isArray(findings) && findings.length > 0);
        await data('lint', { path: join(folder, 'inside/Dockerfile') });
        for (const path of ['../outside/Dockerfile', join(folder, 'outside/Dockerfile'), '../nothing/Dockerfile']) {
          assert.match(await problem('lint', { path }), /lies outside of .*inside$/, path);
        }
      }));
  }

  test('through a link', () =>
    withAssistant(files, { roots: ['inside'] }, async ({ data, problem, project: { folder } }) => {
      symlinkSync(join(folder, 'outside/Dockerfile'), join(folder, 'inside/Dockerfile.linked'));
      symlinkSync(join(folder, 'outside'), join(folder, 'inside/folder'));
      symlinkSync(join(folder, 'inside/Dockerfile'), join(folder, 'inside/Dockerfile.same'));
      for (const path of ['Dockerfile.linked', 'folder/Dockerfile', 'folder/new/Dockerfile']) {
        assert.match(await problem('lint', { path, text: 'FROM x\n' }), /lies outside/, path);
      }
      const { findings } = await data('lint', { path: 'Dockerfile.same' });
      assert.ok(Array.isArray(findings) && findings.length > 0);
    }));

  test('where a Compose file leads there, by its path or by a link', () =>
    withAssistant(files, { roots: ['inside'] }, async ({ project, text }) => {
      assert.doesNotMatch(await text('effective_compose_project', { path: 'compose.yaml' }), /hidden|secret/);
      symlinkSync(join(project.folder, 'outside'), join(project.folder, 'inside/folder'));
      project.write(
        'inside/compose.yaml',
        'include: [folder/compose.yaml]\nservices:\n  web:\n    image: nginx:1.30\n',
      );
      assert.doesNotMatch(await text('effective_compose_project', { path: 'compose.yaml' }), /hidden|secret/);
    }));

  test('and says what is missing in them', () =>
    withAssistant(files, { roots: ['inside'] }, async ({ problem }) => {
      assert.match(await problem('lint', { path: 'new/Dockerfile' }), /new\/Dockerfile is no file/);
      assert.match(await problem('lint', { path: '.', language: 'compose' }), /is no file/);
      assert.match(await problem('lint', { path: 'notes.txt' }), /by its name: say "language"/);
      assert.match(await problem('effective_compose_project', { path: 'Dockerfile' }), /is no Compose file/);
    }));

  test('reads no file at all where nobody names a folder', () =>
    withAssistant(files, {}, async ({ data, problem }) => {
      assert.match(await problem('lint', { path: 'inside/Dockerfile' }), /start "docker-wiki mcp" with --root DIR/);
      await data('lint', { text: 'FROM alpine:3.22\n', language: 'dockerfile' });
    }));

  test('follows a client that moves to other folders', () =>
    withAssistant(files, { roots: ['inside'] }, async ({ data, moveTo, problem }) => {
      await data('lint', { path: 'Dockerfile' });
      await moveTo(['outside', 'gone']);
      assert.match(
        await problem('effective_compose_project', { path: '../inside/compose.yaml' }),
        /outside of .*outside$/,
      );
      const { entries } = await data('effective_compose_project', { path: 'compose.yaml' });
      assert.ok(Array.isArray(entries));
      assert.deepEqual(entries[0].path, ['services', 'hidden', 'image']);
    }));

  test('reads what really lies at a folder that is named by a link', () =>
    inProject(files, async ({ folder }) => {
      const link = join(dirname(folder), `${folder.split('/').at(-1)}-link`);
      symlinkSync(join(folder, 'inside'), link);
      try {
        await withAssistant({}, { args: ['--root', link] }, async ({ data }) => {
          await data('lint', { path: 'Dockerfile' });
          await data('lint', { path: join(link, 'Dockerfile') });
        });
      } finally {
        rmSync(link);
      }
    }));
});

suite('docker-wiki mcp as a program', { concurrency: 4 }, () => {
  test('ends when its input ends', () =>
    inProject({}, async ({ run }) => assert.deepEqual(await run(['mcp']), { code: 0, stdout: '', stderr: '' })));

  for (const [args, expected] of [
    [['--root', 'nowhere'], /--root: there is no folder nowhere/],
    [['.'], /mcp takes folders with --root/],
    [['--port', '1'], /--port/],
  ] as const) {
    test(`ends with 2 on ${args.join(' ')}`, () =>
      inProject({}, async ({ run }) => {
        const { code, stdout, stderr } = await run(['mcp', ...args]);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, expected);
      }));
  }
});
