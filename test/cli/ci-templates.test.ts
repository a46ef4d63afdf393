import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parse } from 'yaml';
import { version } from '../../package.json';
import { languageOfFile } from '../../server/src/languages';
import { inProject, type Project, program } from './project';
import { problemsBySchema } from './schemas';

const root = process.cwd();
const untagged = 'FROM debian\nUSER 65532\n';
/** Runs the built command line where a shell splits words. */
const command = `node ${program}`;
/** The templates speak to shells that Windows does not have. */
const hasShells = process.platform !== 'win32';

const gitlabSchema = 'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json';

function yamlFile<T>(file: string): T {
  return parse(readFileSync(join(root, file), 'utf8'));
}

function shell(name: 'bash' | 'sh', script: string, cwd: string, env: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync(name, ['-e', '-c', script], {
    cwd,
    env: { PATH: process.env.PATH, HOME: cwd, ...env },
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

suite('the GitHub action', { concurrency: 2 }, () => {
  interface Action {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly runs: {
      readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
    };
  }
  const action: Action = yamlFile('action.yml');

  test('is valid by the schema', () => {
    assert.deepEqual(problemsBySchema('github-action.json', action), []);
  });

  if (!hasShells) return;

  test('shows findings at their lines, fails on them, and writes a report', () =>
    inProject({ 'a b/Dockerfile': untagged, 'c/Dockerfile': untagged }, async ({ folder, read }) => {
      const { code, stdout, stderr } = step(folder, { program, paths: 'a b\n', 'sarif-file': 'found.sarif' });
      assert.deepEqual([code, stderr], [1, '']);
      assert.match(stdout, /^::warning file=a b\/Dockerfile,line=1,[^\n]+\n$/);
      assert.equal(read('output'), 'sarif-file=found.sarif\n');
      assert.deepEqual(problemsBySchema('sarif-2.1.0.json', JSON.parse(read('found.sarif'))), []);
    }));

  test('takes a level, a baseline, a part and further options', () =>
    inProject({ Dockerfile: untagged }, async ({ folder, run }) => {
      assert.equal(step(folder, { program, 'fail-on': 'error' }).code, 0);
      assert.equal(step(folder, { program, options: '--rule=DL3006=off\n--no-shellcheck\n' }).stdout, '');
      const parts = ['1/2', '2/2'].map((shard) => step(folder, { program, shard }).code);
      assert.deepEqual(parts.sort(), [0, 1]);
      await run(['lint', '--baseline', 'known.json', '--write-baseline', '.']);
      assert.equal(step(folder, { program, baseline: 'known.json' }).code, 0);
    }));

  test('runs nothing that an input holds', () =>
    inProject({}, async ({ folder }) => {
      const trap = '"; touch trapped; $(touch trapped) `touch trapped`';
      for (const name of ['paths', 'baseline', 'shard', 'options', 'fail-on']) {
        assert.equal(step(folder, { program, [name]: trap }).code, 2, name);
      }
      assert.ok(!existsSync(join(folder, 'trapped')));
    }));

  test('fetches its own version by npm, or what it is told: here a packed one', () =>
    inProject({ Dockerfile: untagged }, async (project) => {
      const packed = packCommandLine(project);
      const offline = { npm_config_offline: 'true', npm_config_cache: join(project.folder, 'npm-cache') };
      const { code, stdout } = step(project.folder, { package: packed, paths: 'Dockerfile' }, offline);
      assert.equal(code, 1);
      assert.match(stdout, /^::warning file=Dockerfile,line=1,/m);
      const own = step(project.folder, {}, offline);
      assert.notEqual(own.code, 0);
      assert.match(own.stderr, new RegExp(`docker-wiki@${version.replaceAll('.', '\\.')}|docker-wiki`));
    }));

  /** Runs the script of the step as a runner does: expressions are replaced in its variables. */
  function step(cwd: string, given: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
    const [{ run = '', env: variables = {} } = {}] = action.runs.steps;
    const expand = (text: string) =>
      text.replace(/\$\{\{ (?:inputs\.([\w-]+)|github\.action_path) \}\}/g, (_, input?: string) =>
        input ? (given[input] ?? action.inputs[input]?.default ?? '') : root,
      );
    const expanded = Object.fromEntries(Object.entries(variables).map(([name, text]) => [name, expand(text)]));
    mkdirSync(join(cwd, 'runner'), { recursive: true });
    return shell('bash', run, cwd, {
      ...expanded,
      ...env,
      RUNNER_TEMP: join(cwd, 'runner'),
      GITHUB_OUTPUT: join(cwd, 'output'),
    });
  }
});

suite('the GitLab template', () => {
  interface Template {
    readonly 'docker-wiki': {
      readonly variables: Readonly<Record<string, string>>;
      readonly script: readonly string[];
      readonly artifacts: { readonly reports: { readonly codequality: string } };
    };
  }
  const template: Template = yamlFile('ci/gitlab.yml');
  const { variables, script, artifacts } = template['docker-wiki'];

  test('is valid by the schema, and names this version', () => {
    assert.deepEqual(problemsBySchema(gitlabSchema, template), []);
    assert.equal(variables.DOCKER_WIKI, `npx --yes docker-wiki@${version}`);
  });

  if (!hasShells) return;

  test('writes the report of code quality, and fails on findings', () =>
    inProject({ Dockerfile: untagged }, async ({ folder, read }) => {
      const env = { ...variables, DOCKER_WIKI: command };
      const { code, stdout } = shell('sh', script.join('\n'), folder, env);
      assert.equal(code, 1);
      assert.match(stdout, /no-untagged-base-image/);
      const issues: { location: unknown }[] = JSON.parse(read(artifacts.reports.codequality));
      assert.deepEqual(
        issues.map(({ location }) => location),
        [{ path: 'Dockerfile', lines: { begin: 1, end: 1 } }],
      );
      assert.equal(shell('sh', script.join('\n'), folder, { ...env, DOCKER_WIKI_FAIL_ON: 'error' }).code, 0);
    }));
});

suite('the hooks of pre-commit', { concurrency: 2 }, () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly files: string;
  }
  const hooks: readonly Hook[] = yamlFile('.pre-commit-hooks.yaml');

  test('are valid by the schema', () => {
    assert.deepEqual(problemsBySchema('pre-commit-hooks.json', hooks), []);
  });

  test('are asked for the files that are ours, and for no other', () => {
    const names = [
      ...['Dockerfile', 'a/Dockerfile', 'Dockerfile.dev', 'dockerfile', 'api.Dockerfile', 'a/x.dockerfile'],
      ...['Containerfile', 'Containerfile.test', '.dockerignore', 'a/Dockerfile.dockerignore', 'compose.yaml'],
      ...['compose.prod.yml', 'docker-compose.yml', 'a/docker-compose-dev.yaml', 'compose-2.yaml', 'README.md'],
      ...['Dockerfile-dev', 'Dockerfile/notes.txt', 'mycompose.yaml', 'composer.json', 'dockerignore', 'my.yaml'],
    ];
    for (const { id, files } of hooks) {
      const pattern = new RegExp(files.replace('(?i)', ''), 'i');
      for (const name of names) {
        assert.equal(pattern.test(name), languageOfFile(name.split('/').at(-1) ?? '') !== undefined, `${id}: ${name}`);
      }
    }
  });

  for (const { id, entry } of hooks) {
    test(`${id} runs on the files that it is given`, () =>
      inProject({ 'a b/Dockerfile': 'FROM alpine:3.22   \nADD a.conf /etc/\nUSER 65532\n' }, async ({ run, read }) => {
        const [name, ...args] = entry.split(' ');
        assert.equal(name, 'docker-wiki');
        assert.equal((await run([...args, 'a b/Dockerfile'])).stderr, '');
        assert.equal(read('a b/Dockerfile').includes('COPY'), id === 'docker-wiki-fix');
        assert.equal(read('a b/Dockerfile').includes('   \n'), id !== 'docker-wiki-format');
      }));
  }
});

suite('the image of the command line', () => {
  const dockerfile = readFileSync(join(root, 'ci/Dockerfile'), 'utf8');

  test('has a Dockerfile and an ignore file in which nothing is found', () =>
    inProject({}, async ({ run }) => {
      const { code, stdout } = await run(['lint', '--fail-on', 'hint', join(root, 'ci')]);
      assert.deepEqual([code, stdout], [0, 'No problems in 2 files.\n']);
    }));

  test('holds all that the program needs', () =>
    inProject({ 'work/Dockerfile': untagged }, async ({ folder }) => {
      for (const [from, to] of copiesFromBuild(dockerfile)) {
        cpSync(join(root, from), join(folder, 'image', to), { recursive: true });
      }
      const [, entry = ''] = /^ENTRYPOINT \["node", "\/opt\/docker-wiki\/(.+)"\]$/m.exec(dockerfile) ?? [];
      const run = (...args: readonly string[]) =>
        spawnSync('node', [join(folder, 'image', entry), ...args], { cwd: join(folder, 'work'), encoding: 'utf8' });
      assert.match(run('lint', '.').stdout, /^\nDockerfile\n[^\n]+no-untagged-base-image/);
      assert.match(run('explain', 'COPY').stdout, /^\*\*`COPY`\*\*/);
      assert.match(run('explain', '--search', 'layer').stdout, /https:/);
      const { stdout } = spawnSync('node', [join(folder, 'image', entry), 'lint', '-'], {
        input: 'FROM alpine:3.22\nRUN [ $x = y ]\n',
        encoding: 'utf8',
      });
      assert.match(stdout, /SC2086/);
    }));
});

suite('the guide beside the templates', () => {
  const guide = readFileSync(join(root, 'ci/README.md'), 'utf8');

  test('has examples that are valid by their schemas, and names this version', () => {
    const examples = [...guide.matchAll(/^```yaml schema=(\S+)\n([\s\S]*?)^```$/gm)];
    assert.equal(examples.length, 4);
    for (const [, schema = '', text = ''] of examples) {
      const file = schema === 'gitlab-ci' ? gitlabSchema : schema;
      assert.deepEqual(problemsBySchema(file, parse(text)), [], text);
    }
    const named = [...guide.matchAll(/(?:rev: |@|\/)v(\d+\.\d+\.\d+)\b/g)].map(([, number]) => number);
    assert.deepEqual([...new Set(named)], [version]);
  });

  if (!hasShells) return;

  test('lints all clones below a folder with one pipe', () =>
    inProject({ 'one/Dockerfile': untagged, 'two/compose.yaml': 'services: {\n', 'two/a.txt': '' }, async (project) => {
      const { folder, read, write } = project;
      const [, script = ''] = /^```sh file=all-clones\.sh\n([\s\S]*?)^```$/m.exec(guide) ?? [];
      write('bin/docker-wiki', `#!/bin/sh\nexec ${command} "$@"\n`);
      chmodSync(join(folder, 'bin/docker-wiki'), 0o755);
      const { code, stderr } = shell('sh', script, folder, { PATH: `${join(folder, 'bin')}:${process.env.PATH}` });
      assert.deepEqual([code, stderr], [0, '']);
      const findings: { path: string }[] = read('findings.ndjson')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.deepEqual([...new Set(findings.map(({ path }) => path))], ['./one/Dockerfile', './two/compose.yaml']);
    }));
});

/** Sources in the root of the repository with their places below the program's folder. */
function copiesFromBuild(dockerfile: string): readonly (readonly [string, string])[] {
  return [...dockerfile.matchAll(/^COPY --link --from=build (.+) (\S+)$/gm)].flatMap(([, sources = '', target = '']) =>
    sources.split(' ').map((source) => {
      const path = source.replace('/src/', '');
      const name = path.split('/').at(-1) ?? '';
      return [path, target.endsWith('/') ? join(target, name) : target] as const;
    }),
  );
}

/** The command line as an npm package, with what it reads. Gives the path of the tarball. */
function packCommandLine({ folder, write }: Project): string {
  write('package/package.json', JSON.stringify({ name: 'docker-wiki', version, bin: 'dist/cli.cjs' }));
  for (const part of ['cli.cjs', 'server/browser.js', 'server/knowledge', 'shellcheck']) {
    cpSync(join(root, 'dist', part), join(folder, 'package/dist', part), { recursive: true });
  }
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--silent'], {
    cwd: join(folder, 'package'),
    encoding: 'utf8',
  });
  assert.deepEqual([status, stderr], [0, '']);
  return join(folder, 'package', stdout.trim());
}
