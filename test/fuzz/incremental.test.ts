import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { ParsedDocument } from '../../server/src/analysis/language';
import type { Instruction } from '../../server/src/dockerfile/model/nodes';
import { workdirAt } from '../../server/src/dockerfile/model/workdir';
import { parserFor } from '../../server/src/languages';
import type { Finding } from '../../server/src/lint/finding';
import { createLinter } from '../../server/src/lint/linter';
import { rules } from '../../server/src/lint/registry';
import { defineRule } from '../../server/src/lint/rule';
import { SourceText } from '../../server/src/text/source-text';

const runs = Number(process.env.DOCKER_WIKI_FUZZ_RUNS ?? 300);

for (const language of ['dockerfile', 'compose'] as const) {
  const pieces = examplesOf(language);
  const linter = linterFor(language);
  /** Several examples together are a file of many parts; an edit takes a line out, or puts one in. */
  const edits = fc.record({
    parts: fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 5 }),
    line: fc.nat(),
    by: fc.constantFrom('', ...pieces.flatMap((text) => text.split('\n').slice(0, 3))),
    removes: fc.boolean(),
  });

  test(`${language}: what is found with the help of the version before is what is found without it`, () => {
    const property = fc.property(edits, ({ parts, line, by, removes }) => {
      const before = language === 'dockerfile' ? parts.join('') : oneProject(parts);
      const lines = before.split('\n');
      lines.splice(line % lines.length, removes ? 1 : 0, ...(by ? [by] : []));
      const after = lines.join('\n');
      const first = parsed(before, language);
      const { memory } = linter.lint(first, 'new');
      const shown = (findings: readonly Finding[]) =>
        findings.map(({ rule, at, severity, message }) => `${at.start}-${at.end} ${rule.id} ${severity} ${message}`);
      assert.deepEqual(
        shown(linter.lint(parsed(after, language, first), memory).findings),
        shown(linter.lint(parsed(after, language)).findings),
        `${before}\n=====>\n${after}`,
      );
    });
    fc.assert(property, { numRuns: runs });
  });
}

/** The examples of the rule pages: each holds what some rule looks for. */
function examplesOf(language: 'dockerfile' | 'compose'): readonly string[] {
  const folder = `docs-content/rules/${language}`;
  const fence = new RegExp(`^\`\`\`${language}[^\\n]*\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return readdirSync(folder).flatMap((name) =>
    [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(fence)].map(([, text = '']) => text),
  );
}

/** The services of all texts below one `services`, each text's under names of its own, and the rest of the first one. */
function oneProject(texts: readonly string[]): string {
  const services = /^services:\n((?: {2}.*\n|\n)*)/m;
  const own = texts.map((text, index) =>
    (services.exec(text)?.[1] ?? '').replace(/^ {2}(\w[\w.-]*):/gm, (_, name) => `  ${name}${index || ''}:`),
  );
  return `services:\n${own.join('')}${(texts[0] ?? '').replace(services, '')}`;
}

function linterFor(language: 'dockerfile' | 'compose') {
  return createLinter(
    rules.filter(({ id }) => id.startsWith(`${language}/`)),
    ({ severity }) => severity,
    () => '2026-11-22',
  );
}

suite('what is not looked at again', () => {
  const three = 'FROM a AS one\nRUN 1\nFROM one AS two\nRUN 2\nFROM b AS three\nRUN 3\n';
  const looksAt = (text: string, looks: number) => [text, looks] as const;

  againAndAgain('stages that stay the same, and on which nothing new leans', ({ stage }) => stage?.index, three, [
    looksAt(three, 0),
    looksAt(`# a comment\n${three}`, 3), // what stands above all stages may be a directive
    looksAt(three.replace('RUN 2', 'RUN 2 more'), 1),
    looksAt(three.replace('RUN 1', 'RUN 1 more'), 2),
    looksAt(three.replace('FROM b', 'FROM two'), 3), // who leans on whom has changed
  ]);

  const steps = 'FROM a\nWORKDIR /a\nRUN 1\nRUN 2\nWORKDIR /b\nRUN 3\n';
  againAndAgain('steps of which the rule reads nothing but their own text', ({ words }) => words, steps, [
    looksAt(steps.replace('RUN 2', 'RUN 2 more'), 1),
    looksAt(steps.replace('/a', '/c'), 0),
    looksAt(steps.replace('FROM a', 'FROM b'), 3), // the key of a step has the base of its stage
  ]);

  againAndAgain('steps for which the rule asks a question with the same answer as before', workdirAt, steps, [
    looksAt(steps.replace('/a', '/c'), 2),
    looksAt(steps.replace('WORKDIR /b\n', ''), 1),
    looksAt(`${steps}USER me\n`, 0),
  ]);
});

/** A rule reports each RUN after it has read something; the versions say how many it looks at. */
function againAndAgain(
  title: string,
  read: (instruction: Instruction) => unknown,
  before: string,
  versions: readonly (readonly [text: string, looks: number])[],
): void {
  test(title, () => {
    let seen = 0;
    const rule = defineRule({
      id: 'dockerfile/spy',
      category: 'clarity',
      severity: 'hint',
      messages: { run: 'a run' },
      on: {
        run(instruction, ctx) {
          seen++;
          read(instruction);
          ctx.report({ at: instruction.span, message: 'run' });
        },
      },
    });
    const spy = createLinter(
      [rule],
      () => 'hint',
      () => '2026-11-22',
    );
    for (const [after, looks] of versions) {
      const { memory } = spy.lint(parsed(before), 'new');
      seen = 0;
      const { findings } = spy.lint(parsed(after), memory);
      assert.equal(seen, looks, after);
      const shown = (all: readonly Finding[]) => all.map(({ at }) => after.slice(at.start, at.end));
      assert.deepEqual(shown(findings), shown(spy.lint(parsed(after)).findings));
    }
  });
}

function parsed(text: string, language: 'dockerfile' | 'compose' = 'dockerfile', earlier?: ParsedDocument) {
  const parse = parserFor(language);
  assert.ok(parse);
  return parse(new SourceText(text), earlier);
}
