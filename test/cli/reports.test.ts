import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { SourceText } from '../../server/src/text/source-text';
import { applyEdits } from '../../server/src/text/span';
import { inProject } from './project';
import { problemsBySchema } from './schemas';

const files = {
  'a b/Dockerfile': 'FROM alpine:3.22\nADD app.conf /etc/\nADD app.conf /etc/\nUSER 65532\n',
  'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n    ports: ["80:80"]\n    links: [db]\n',
};

suite('reports', { concurrency: 4 }, () => {
  test('json holds all files, those without findings as well', () =>
    inProject({ ...files, 'z/Dockerfile': 'FROM scratch\n' }, async ({ run }) => {
      const { stdout } = await run(['lint', '--format', 'json', '.']);
      const log: { files: { path: string; findings: { rule: string; start: unknown }[] }[] } = JSON.parse(stdout);
      assert.deepEqual(
        log.files.map(({ path }) => path.replaceAll('\\', '/')),
        ['a b/Dockerfile', 'compose.yaml', 'z/Dockerfile'],
      );
      const copies = log.files[0]?.findings.filter(({ rule }) => rule === 'dockerfile/prefer-copy');
      assert.deepEqual(
        copies?.map(({ start }) => start),
        [
          { line: 2, column: 1 },
          { line: 3, column: 1 },
        ],
      );
    }));

  test('ndjson holds a finding in each line', () =>
    inProject(files, async ({ run }) => {
      const { stdout } = await run(['lint', '--format', 'ndjson', 'a b/Dockerfile']);
      const findings: { path: string; rule: string }[] = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.equal(findings.filter(({ rule }) => rule === 'dockerfile/prefer-copy').length, 2);
      assert.ok(findings.every(({ path }) => path === 'a b/Dockerfile'));
    }));

  test('github holds a workflow command for each finding, one line each', () =>
    inProject({ 'a,b:100%/Dockerfile': 'FROM debian\nUSER 65532\n' }, async ({ run }) => {
      const { stdout } = await run(['lint', '--format', 'github', '.']);
      const [line, ...others] = stdout.trimEnd().split('\n');
      assert.deepEqual(others, []);
      assert.match(
        line ?? '',
        /^::warning file=a%2Cb%3A100%25\/Dockerfile,line=1,endLine=1,col=6,endColumn=12,title=dockerfile\/no-untagged-base-image::`debian` has no tag/,
      );
    }));

  test('github tells of files that cannot be read', () =>
    inProject({}, async ({ run }) => {
      const { stdout } = await run(['lint', '--format', 'github', 'missing']);
      assert.equal(stdout, '::error file=missing::there is no such file or folder\n');
    }));

  test('codeclimate holds what GitLab asks for, each finding under a name of its own', () =>
    inProject(files, async ({ run }) => {
      const issues = await codeclimateIssues(run);
      assert.ok(issues.length > 2);
      for (const issue of issues) {
        assert.equal(issue.type, 'issue');
        assert.ok(issue.description.length > 0 && issue.check_name.includes('/') && issue.categories.length > 0);
        assert.match(issue.severity, /^(?:info|minor|major|critical|blocker)$/);
        assert.ok(issue.location.lines.begin >= 1 && issue.location.lines.end >= issue.location.lines.begin);
        assert.ok(!issue.location.path.startsWith('/') && !issue.location.path.startsWith('.'));
      }
      assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
    }));

  test('a finding keeps its name when lines are added above it', async () => {
    const namesIn = async (dockerfile: string) => {
      let names: string[] = [];
      await inProject({ Dockerfile: dockerfile }, async ({ run }) => {
        names = (await codeclimateIssues(run)).map(({ fingerprint }) => fingerprint);
      });
      return names;
    };
    const [name, ...others] = await namesIn('FROM debian\nUSER 65532\n');
    assert.deepEqual(others, []);
    assert.deepEqual(await namesIn('# our base\n\nFROM debian\nUSER 65532\n'), [name]);
    assert.notDeepEqual(await namesIn('FROM ubuntu\nUSER 65532\n'), [name]);
  });
});

suite('sarif', { concurrency: 4 }, () => {
  for (const [what, paths] of Object.entries({
    'findings with fixes and related places': ['.'],
    ShellCheck: ['shell'],
    'nothing found': ['clean'],
    'a file that cannot be read': ['missing', '.'],
  })) {
    test(`is valid by the schema of the standard: ${what}`, () =>
      inProject(
        {
          ...files,
          'shell/Dockerfile': 'FROM alpine:3.22\nRUN x=$(cat /a) && [ $x = y ]\nUSER 65532\n',
          'clean/Dockerfile': 'FROM scratch\n',
        },
        async ({ run }) => {
          const { stdout } = await run(['lint', '--format', 'sarif', ...paths]);
          assert.deepEqual(problemsBySchema('sarif-2.1.0.json', JSON.parse(stdout)), []);
        },
      ));
  }

  test('has the shape of version 2.1.0', () =>
    inProject(files, async ({ run }) => {
      const log = await sarifOf(run, ['.']);
      assert.equal(log.version, '2.1.0');
      assert.match(log.$schema, /^https:\/\/\S+sarif-2\.1\.0\.json$/);
      const [{ tool, results, columnKind, invocations }, ...others] = log.runs;
      assert.equal(others.length, 0);
      assert.equal(columnKind, 'utf16CodeUnits');
      assert.deepEqual(invocations, [{ executionSuccessful: true }]);
      assert.equal(tool.driver.name, 'docker-wiki');
      for (const rule of tool.driver.rules) {
        assert.match(rule.helpUri, /^https:\/\//);
        assert.match(rule.defaultConfiguration.level, /^(?:note|warning|error)$/);
        assert.ok(rule.shortDescription.text.length > 0 && rule.help.text.length > 0, rule.id);
      }
      assert.ok(results.length > 2);
      for (const { ruleId, ruleIndex, level, message, locations, partialFingerprints } of results) {
        assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
        assert.match(level, /^(?:note|warning|error)$/);
        assert.ok(message.text.length > 0 && Object.keys(partialFingerprints).length === 1);
        const { artifactLocation, region } = locations[0].physicalLocation;
        assert.match(artifactLocation.uri, /^(?:a%20b\/Dockerfile|compose\.yaml)$/);
        assert.equal(artifactLocation.uriBaseId, '%SRCROOT%');
        assert.ok(region.startLine >= 1 && region.startColumn >= 1 && region.endLine >= region.startLine);
      }
    }));

  test('names each rule once, in the order of their ids', () =>
    inProject(files, async ({ run }) => {
      const [{ tool }] = (await sarifOf(run, ['.'])).runs;
      const ids = tool.driver.rules.map(({ id }) => id);
      assert.deepEqual(ids, [...new Set(ids)].sort());
    }));

  test('holds fixes as replacements that lead to the same text as --fix', () =>
    inProject({ Dockerfile: files['a b/Dockerfile'] }, async ({ run, read }) => {
      const [{ results }] = (await sarifOf(run, ['.'])).runs;
      const before = new SourceText(read('Dockerfile'));
      const edits = results
        .filter(({ ruleId }) => ruleId === 'dockerfile/prefer-copy')
        .flatMap(({ fixes }) => fixes?.[0].artifactChanges[0].replacements ?? [])
        .map(({ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) => ({
          span: {
            start: before.offsetAt({ line: startLine - 1, character: startColumn - 1 }),
            end: before.offsetAt({ line: endLine - 1, character: endColumn - 1 }),
          },
          text: insertedContent?.text ?? '',
        }));
      assert.equal(edits.length, 2);
      await run(['lint', '--fix', '.']);
      assert.equal(applyEdits(before.text, edits), read('Dockerfile'));
    }));

  test('tells of files that cannot be read', () =>
    inProject({}, async ({ run }) => {
      const [{ invocations }] = (await sarifOf(run, ['missing'])).runs;
      assert.equal(invocations[0]?.executionSuccessful, false);
      assert.deepEqual(
        invocations[0]?.toolExecutionNotifications?.map(({ message }) => message.text),
        ['there is no such file or folder'],
      );
    }));
});

type Run = (args: readonly string[]) => Promise<{ readonly stdout: string }>;

interface Issue {
  readonly type: string;
  readonly check_name: string;
  readonly description: string;
  readonly categories: readonly string[];
  readonly severity: string;
  readonly fingerprint: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
}

async function codeclimateIssues(run: Run): Promise<readonly Issue[]> {
  return JSON.parse((await run(['lint', '--format', 'codeclimate', '.'])).stdout);
}

interface Text {
  readonly text: string;
}

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface SarifRule {
  readonly id: string;
  readonly helpUri: string;
  readonly shortDescription: Text;
  readonly help: Text;
  readonly defaultConfiguration: { readonly level: string };
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: Text;
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
        readonly region: Region;
      };
    },
  ];
  readonly fixes?: readonly [
    {
      readonly artifactChanges: readonly [
        { readonly replacements: readonly { readonly deletedRegion: Region; readonly insertedContent?: Text }[] },
      ];
    },
  ];
}

interface SarifLog {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly SarifRule[] } };
      readonly columnKind: string;
      readonly invocations: readonly {
        readonly executionSuccessful: boolean;
        readonly toolExecutionNotifications?: readonly { readonly message: Text }[];
      }[];
      readonly results: readonly SarifResult[];
    },
  ];
}

async function sarifOf(run: Run, paths: readonly string[]): Promise<SarifLog> {
  return JSON.parse((await run(['lint', '--format', 'sarif', ...paths])).stdout);
}
