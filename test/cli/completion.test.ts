import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { suite, test } from 'node:test';
import { inProject, type Project } from './project';

suite('docker-wiki completion', { concurrency: 4 }, () => {
  test('bash completes commands, options, their values, and files', () =>
    inProject({ 'web/Dockerfile': '', 'web/notes.txt': '' }, async ({ run, folder }) => {
      const { stdout } = await run(['completion', 'bash']);
      const after = (...words: readonly string[]) => completedByBash(stdout, words, folder);
      assert.deepEqual(after(''), ['lint', 'format', 'rules', 'explain', 'mcp', 'completion', '--help', '--version']);
      assert.deepEqual(after('lint', '--fix'), ['--fix', '--fix-suggestions', '--fix-dry-run']);
      assert.deepEqual(after('lint', '--fail-on', 'w'), ['warning']);
      assert.deepEqual(after('lint', '--config', 'web/D'), ['web/Dockerfile']);
      assert.deepEqual(after('lint', '--max-warnings', ''), []);
      assert.deepEqual(after('format', 'web/n'), ['web/notes.txt']);
      assert.deepEqual(after('rules', '--format', ''), ['json', 'markdown']);
      assert.deepEqual(after('completion', 'z'), ['zsh']);
    }));

  for (const shell of ['zsh', 'fish']) {
    test(`${shell} gets each command and each option of each command`, () =>
      inProject({}, async ({ run }) => {
        const { stdout } = await run(['completion', shell]);
        for (const command of ['lint', 'format', 'rules', 'explain', 'mcp', 'completion']) {
          assert.ok(stdout.includes(command), command);
          for (const option of await optionsOf(command, run)) {
            assert.match(stdout, new RegExp(`(?:--|-l )${option}\\b`), `${command} --${option}`);
          }
        }
      }));
  }

  for (const args of [[], ['powershell'], ['bash', 'zsh']]) {
    test(`ends with 2 on ${args.join(' ') || 'no shell'}`, () =>
      inProject({}, async ({ run }) => {
        const { code, stdout, stderr } = await run(['completion', ...args]);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, /name one shell: bash, zsh, fish/);
      }));
  }
});

function completedByBash(script: string, words: readonly string[], cwd: string): readonly string[] {
  const program = `${script}
COMP_WORDS=(docker-wiki "$@")
COMP_CWORD=$#
_docker_wiki
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', program, 'bash', ...words], { cwd, encoding: 'utf8' });
  assert.equal(stderr, '');
  return stdout.split('\n').filter(Boolean);
}

async function optionsOf(command: string, run: Project['run']): Promise<readonly string[]> {
  const { stdout } = await run([command, '--help']);
  return [...stdout.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name ?? '');
}
