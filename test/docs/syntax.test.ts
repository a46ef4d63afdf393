import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { LogicalText } from '../../server/src/dockerfile/model/logical-text';
import { parseShell } from '../../server/src/dockerfile/model/shell';
import { wrongHclLine, wrongIniLine, wrongTomlLine } from './line-syntax';
import { readExamples } from './pages';

/** What is wrong with a text in a language; nothing where it can be read. */
const checks: Readonly<Record<string, (text: string) => string | undefined>> = {
  sh: (text) =>
    parseShell(LogicalText.verbatim(text, { start: 0, end: text.length })).hasErrors ? 'no shell script' : undefined,
  json: (text) => messageOf(() => JSON.parse(text)),
  yaml: (text) => parseAllDocuments(text).flatMap(({ errors }) => errors)[0]?.message,
  ini: (text) => lineMessage(wrongIniLine(text)),
  toml: (text) => lineMessage(wrongTomlLine(text)),
  hcl: (text) => lineMessage(wrongHclLine(text)),
};

suite('examples that are not linted', () => {
  for (const [language, check] of Object.entries(checks)) {
    test(`every ${language} example parses`, async (t) => {
      const examples = (await readExamples()).filter((example) => example.language === language && !example.isOutput);
      const problems = examples.flatMap(({ place, bad, text }) => {
        const problem = bad ? undefined : check(text);
        return problem === undefined ? [] : [`${place}: ${problem}`];
      });
      assert.ok(examples.length > 0);
      assert.deepEqual(problems, []);
      t.diagnostic(`${examples.length} ${language} examples`);
    });
  }

  for (const [language, text, problem] of [
    ['sh', 'if true; then echo a', /no shell script/],
    ['json', '{ "a": 1, }', /JSON/],
    ['yaml', 'a: [1', /./],
    ['ini', '[Service]\nExecStart', /line 2/],
    ['ini', '[Service\nType=oneshot', /line 1/],
    ['toml', 'a = 1\nb = yes', /line 2/],
    ['toml', '[registry.docker.io\n', /line 1/],
    ['hcl', 'target "api" {\n  context = "."\n', /line 2/],
    ['hcl', 'target "api" {\n  tags = ["a" "b"]\n}', /line 2/],
  ] as const) {
    test(`finds a mistake in ${language}: ${JSON.stringify(text)}`, () => {
      assert.match(checks[language]?.(text) ?? 'nothing was found', problem);
    });
  }

  for (const [language, text] of [
    ['ini', '# all\n[Service]\nExecStart=\nExecStart=/bin/a \\\n  --b\n'],
    ['toml', 'version = 3\n[plugins.\'a.b\'.c]\n  on = true # yes\n  all = ["a", "b"]\n'],
    ['hcl', 'variable "TAG" {\n  default = "a"\n}\n\ntarget "b" {\n  tags = ["x:${TAG}"]\n}\n'],
  ] as const) {
    test(`reads ${language}: ${JSON.stringify(text)}`, () => assert.equal(checks[language]?.(text), undefined));
  }
});

function messageOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function lineMessage(line: number | undefined): string | undefined {
  return line === undefined ? undefined : `line ${line} of the example does not fit`;
}
