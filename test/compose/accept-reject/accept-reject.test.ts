import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { parse } from 'yaml';
import { rules } from '../../../server/src/lint/registry';
import { createDockerWikiService } from '../../../server/src/service';
import { wholeKnowledge } from '../../harness/knowledge';
import { memoryWorkspace } from '../../harness/memory-workspace';

const folder = 'test/compose/accept-reject';
const root = 'file:///project/';
const verdicts = ['accept', 'reject'] as const;

type Verdict = (typeof verdicts)[number];

/** Small texts of one chapter of the Compose Specification, with what Compose's loader says to them. */
interface Section {
  readonly section: string;
  readonly cases: readonly Case[];
}

/** Exactly one of `accept` and `reject` says what the loader does, and why. */
interface Case {
  readonly accept?: string;
  readonly reject?: string;
  /** Keys of the service `web`, which has an image. */
  readonly service?: string;
  /** The whole file; below `service`, what stands at the top level beside it. */
  readonly text?: string;
  /** Other files of the project. */
  readonly files?: Readonly<Record<string, string>>;
  /** Where we say something else on purpose: what, and why. */
  readonly ours?: Verdict;
  readonly because?: string;
}

/** What every project holds, so that paths lead somewhere. */
const surroundings: Readonly<Record<string, string>> = {
  Dockerfile:
    'FROM nginx:1.30-alpine AS base\nFROM base AS final\nARG VERSION\nRUN --mount=type=secret,id=token echo "$VERSION"\nEXPOSE 80\n',
  'app.env': 'MODE=production\n',
  'labels.txt': 'org.example.team=shop\n',
  'secret.txt': 'not telling\n',
  'conf/app.conf': 'listen 80\n',
  'src/main.js': 'run()\n',
  '.dockerignore': '*.txt\n',
  '.gitignore': '*.txt\n',
};

suite('what Compose accepts and rejects', () => {
  const sections = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name): readonly Section[] => parse(readFileSync(`${folder}/${name}`, 'utf8')));

  for (const { section, cases } of sections) {
    suite(section, () => {
      for (const each of cases) {
        const says = verdictOf(each);
        const expected = each.ours ?? says;
        test(`${says}: ${each[says]}${each.ours ? ` (ours: ${each.ours})` : ''}`, async () => {
          const errors = await errorsIn(each);
          const text = textOf(each);
          if (expected === 'reject') assert.ok(errors.length > 0, `nothing found in\n${text}`);
          else assert.deepEqual(errors, [], text);
        });
      }
    });
  }

  test('the table is large, and its deviations have reasons', () => {
    const all = sections.flatMap(({ cases }) => cases);
    assert.ok(all.length >= 300, `${all.length} cases`);
    for (const each of all) {
      assert.equal(each.ours === undefined, each.because === undefined, textOf(each));
      assert.notEqual(each.ours, verdictOf(each), textOf(each));
    }
    const texts = all.map((each) => JSON.stringify([textOf(each), each.files]));
    assert.deepEqual(
      texts.filter((text, index) => texts.indexOf(text) !== index),
      [],
      'stands there twice',
    );
  });
});

function verdictOf(each: Case): Verdict {
  const [verdict, ...more] = verdicts.filter((candidate) => each[candidate]);
  assert.ok(verdict && more.length === 0, `one of accept and reject: ${JSON.stringify(each)}`);
  return verdict;
}

function textOf({ service, text = '' }: Case): string {
  if (service === undefined) return text;
  return `services:\n  web:\n    image: nginx:1.30-alpine\n${service.replace(/^(?=.)/gm, '    ')}${text}`;
}

/** `file: rule: message` of each finding of severity error in the Compose files of a case, with the rules' defaults. */
async function errorsIn(each: Case): Promise<readonly string[]> {
  const composeFiles = { 'compose.yaml': textOf(each), ...each.files };
  const all = Object.entries({ ...surroundings, ...composeFiles });
  const failures: string[] = [];
  const fail = (message: string, error?: unknown) => void failures.push(`${message}: ${error}`);
  const log = { info: fail, warn: fail, error: fail };
  const service = createDockerWikiService({
    knowledge: wholeKnowledge(),
    rules,
    log,
    workspace: memoryWorkspace(Object.fromEntries(all.map(([path, text]) => [root + path, text]))),
    clock: { today: () => '2026-11-22' },
  });
  const found: string[] = [];
  for (const [path, text] of Object.entries(composeFiles)) {
    if (!/\.ya?ml$/.test(path)) continue;
    const findings = await service.lintText({ uri: root + path, language: 'compose', text });
    const errors = findings.filter(({ severity }) => severity === 'error');
    found.push(...errors.map(({ rule, message }) => `${path}: ${rule.id}: ${message}`));
  }
  assert.deepEqual(failures, []);
  return found;
}
