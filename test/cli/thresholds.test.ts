import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { inProject } from './project';

/** A warning in its first line, nothing else. */
const untagged = 'FROM debian\nUSER 65532\n';
const twice = 'FROM alpine:3.22\nADD a /a\nADD a /a\nUSER 65532\n';

suite('--fail-on', { concurrency: 4 }, () => {
  for (const [severity, level, code] of [
    ['error', 'error', 1],
    ['error', 'never', 0],
    ['warning', 'error', 0],
    ['warning', 'warning', 1],
    ['info', 'warning', 0],
    ['info', 'info', 1],
    ['hint', 'info', 0],
    ['hint', 'hint', 1],
  ] as const) {
    test(`${level}: a finding of level ${severity} ${code === 0 ? 'is shown' : 'fails'}`, () =>
      inProject({ Dockerfile: untagged }, async ({ run }) => {
        const outcome = await run(['lint', '--rule', `DL3006=${severity}`, '--fail-on', level, '.']);
        assert.equal(outcome.code, code);
        assert.match(outcome.stdout, /1 problem in 1 file/);
      }));
  }

  test('--max-warnings holds for warnings alone', () =>
    inProject({ Dockerfile: untagged }, async ({ run }) => {
      const args = ['lint', '--fail-on', 'info', '--max-warnings', '1', '.'];
      assert.equal((await run(args)).code, 0);
      assert.equal((await run(['lint', '--rule', 'DL3006=info', ...args.slice(1)])).code, 1);
    }));
});

suite('failure-threshold of a .hadolint.yaml', { concurrency: 4 }, () => {
  for (const [config, code] of [
    ['failure-threshold: error', 0],
    ['failure-threshold: warning', 1],
    ['failure-threshold: style', 1],
    ['no-fail: true', 0],
    ['ignored: [DL3000]', 1],
  ] as const) {
    test(`${config}: a warning ${code === 0 ? 'is shown' : 'fails'}`, () =>
      inProject({ 'web/Dockerfile': untagged, '.hadolint.yaml': `${config}\n` }, async ({ run }) => {
        const outcome = await run(['lint', '.']);
        assert.equal(outcome.code, code);
        assert.match(outcome.stdout, /1 problem in 1 file/);
      }));
  }

  test('holds for the files below its folder, and gives way to --fail-on', () =>
    inProject(
      { 'a/Dockerfile': untagged, 'a/.hadolint.yaml': 'failure-threshold: error\n', 'b/Dockerfile': untagged },
      async ({ run }) => {
        assert.equal((await run(['lint', 'a'])).code, 0);
        assert.equal((await run(['lint', 'a', 'b'])).code, 1);
        assert.equal((await run(['lint', '--fail-on', 'warning', 'a'])).code, 1);
      },
    ));
});

suite('--baseline', { concurrency: 4 }, () => {
  const write = ['lint', '--baseline', 'known.json', '--write-baseline', '.'];
  const lint = ['lint', '--baseline', 'known.json', '.'];

  test('takes what is there as known, and reports what is new', () =>
    inProject({ Dockerfile: untagged, 'a/Dockerfile': untagged }, async ({ run, write: put }) => {
      assert.deepEqual(await run(write), { code: 0, stdout: '2 findings listed in known.json.\n', stderr: '' });
      assert.deepEqual(await run(lint), { code: 0, stdout: 'No problems in 2 files.\n', stderr: '' });
      put('Dockerfile', 'FROM debian\nADD a.conf /etc/\nUSER 65532\n');
      const { code, stdout } = await run([...lint, '--fail-on', 'info']);
      assert.equal(code, 1);
      assert.match(stdout, / 2:1 .*prefer-copy/);
      assert.match(stdout, /\n1 problem in 2 files/);
    }));

  test('knows a finding on another line, and in a line with other blanks around it', () =>
    inProject({ Dockerfile: untagged }, async ({ run, write: put }) => {
      await run(write);
      put('Dockerfile', '# our base\n\n  FROM debian\nUSER 65532\n');
      assert.equal((await run(lint)).code, 0);
    }));

  test('does not know the same line in another file, or once more', () =>
    inProject({ Dockerfile: untagged }, async ({ run, write: put }) => {
      await run(write);
      put('b/Dockerfile', untagged);
      assert.match((await run(lint)).stdout, /b\/Dockerfile\n[^\n]+\n\n1 problem/);
    }));

  test('knows as many of the same in a file as there were', () =>
    inProject({ Dockerfile: twice.replace('ADD a /a\n', '') }, async ({ run, write: put }) => {
      await run(write);
      put('Dockerfile', twice);
      assert.match(
        (await run([...lint, '--rule', 'DL3020=error'])).stdout,
        /^\nDockerfile\n +3:1 [^\n]*prefer-copy\n\n1 problem/,
      );
    }));

  test('is sorted and has a line for each finding, so that its changes can be read', () =>
    inProject({ 'b/Dockerfile': twice, 'a/Dockerfile': untagged }, async ({ run, read }) => {
      await run(write);
      const rule = 'dockerfile/no-untagged-base-image';
      assert.deepEqual(
        read('known.json').split('\n').slice(3, -3),
        [
          { path: 'a/Dockerfile', rule, line: 'FROM debian' },
          { path: 'b/Dockerfile', rule: 'dockerfile/prefer-copy', line: 'ADD a /a', count: 2 },
        ].map((entry, index) => `    ${JSON.stringify(entry)}${index === 0 ? ',' : ''}`),
      );
      const before = read('known.json');
      await run(write);
      assert.equal(read('known.json'), before);
    }));

  test('lists nothing of a file that cannot be read, and says so', () =>
    inProject({ Dockerfile: untagged }, async ({ run }) => {
      const { code, stderr } = await run([...write, 'missing']);
      assert.equal(code, 2);
      assert.match(stderr, /missing: there is no such file/);
    }));
});
