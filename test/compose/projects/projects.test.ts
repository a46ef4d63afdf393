import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { suite, test } from 'node:test';
import { languageOfFile } from '../../../server/src/languages';
import { rules } from '../../../server/src/lint/registry';
import type { Severity } from '../../../server/src/lint/rule';
import { createDockerWikiService } from '../../../server/src/service';
import { SourceText } from '../../../server/src/text/source-text';
import { wholeKnowledge } from '../../harness/knowledge';
import { memoryWorkspace } from '../../harness/memory-workspace';

const folder = 'test/compose/projects';
const root = 'file:///repo/';

/** `file`, `line`, `rule`, and what makes the finding true; one finding per line. */
const judged = readFileSync(`${folder}/findings.tsv`, 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => line.split('\t'));

interface Found {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

suite('projects in the manner of those that people publish', () => {
  const names = readdirSync(folder).filter((name) => statSync(`${folder}/${name}`).isDirectory());
  const counts: number[] = [];

  for (const name of names) {
    test(name, async () => {
      const files = composeFilesOf(name);
      assert.ok(files.length > 0);
      const service = serviceFor(name);
      const found: Found[] = [];
      for (const file of files) {
        const findings = await findingsIn(service, file);
        counts.push(findings.filter(({ severity }) => severity !== 'hint').length);
        found.push(...findings);
      }
      const shown = ({ file, line, rule }: Found) => `${file}:${line} ${rule}`;
      const expected = judged.filter(([file = '']) => file.startsWith(`${name}/`));
      assert.deepEqual(
        found.map(shown).sort(),
        expected.map(([file, line, rule]) => `${file}:${line} ${rule}`).sort(),
        found.map((each) => `${shown(each)} ${each.severity} ${each.message}`).join('\n'),
      );
    });
  }

  test('there are many of them, and half of their files have two findings above a hint at most', () => {
    assert.ok(names.length >= 20, `${names.length} projects`);
    const sorted = counts.toSorted((a, b) => a - b);
    assert.ok((sorted[Math.floor(sorted.length / 2)] ?? 0) <= 2, sorted.join(' '));
  });

  test('every finding is judged in a sentence', () => {
    for (const [file, line, rule, reason] of judged) {
      assert.match(reason ?? '', /^[A-Z`].{10,}\.$/, `${file}:${line} ${rule}`);
    }
  });
});

type Service = ReturnType<typeof createDockerWikiService>;

function pathsOf(project: string): readonly string[] {
  return readdirSync(`${folder}/${project}`, { recursive: true, encoding: 'utf8' })
    .map((path) => `${project}/${path.replaceAll('\\', '/')}`)
    .filter((path) => statSync(`${folder}/${path}`).isFile());
}

/** The files that Compose reads, also those that only an `include` or `extends` names. */
function composeFilesOf(project: string): readonly string[] {
  return pathsOf(project)
    .filter((path) => languageOfFile(path) === 'compose' || path.endsWith('/common.yaml'))
    .sort();
}

function serviceFor(project: string): Service {
  const texts = pathsOf(project).map((path) => [root + path, readFileSync(`${folder}/${path}`, 'utf8')]);
  const fail = (message: string, error?: unknown) => assert.fail(`${message}: ${error}`);
  return createDockerWikiService({
    knowledge: wholeKnowledge(),
    rules,
    log: { info: fail, warn: fail, error: fail },
    workspace: memoryWorkspace(Object.fromEntries(texts)),
    clock: { today: () => '2026-11-22' },
  });
}

async function findingsIn(service: Service, file: string): Promise<readonly Found[]> {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const source = new SourceText(text);
  const findings = await service.lintText({ uri: root + file, language: 'compose', text });
  return findings.map(({ at, message, rule, severity }) => ({
    file,
    line: source.lineAt(at.start) + 1,
    rule: rule.id,
    severity,
    message,
  }));
}
