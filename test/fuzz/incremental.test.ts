import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { ParsedDocument } from '../../server/src/analysis/language';
import type { DockerfileFile, Instruction } from '../../server/src/dockerfile/model/nodes';
import { workdirAt } from '../../server/src/dockerfile/model/workdir';
import { parserFor } from '../../server/src/languages';
import type { Finding } from '../../server/src/lint/finding';
import { createLinter } from '../../server/src/lint/linter';
import { rules } from '../../server/src/lint/registry';
import { defineRule, type Rule } from '../../server/src/lint/rule';
import { SourceText } from '../../server/src/text/source-text';
import { holds } from './property';

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
      const { memory } = linter.lint(first, linter.lint(first, 'new').memory);
      assert.deepEqual(
        places(linter.lint(parsed(after, language, first), memory).findings),
        places(linter.lint(parsed(after, language)).findings),
        `${before}\n=====>\n${after}`,
      );
    });
    holds(property, 300);
  });
}

test('dockerfile: what is found while words are typed is what is found in the last text alone', () => {
  const examples = examplesOf('dockerfile');
  const words = [...new Set(examples.flatMap((text) => text.split(/(?<=\s)|(?=\s)/)))];
  const linter = linterFor('dockerfile');
  const typing = fc.record({
    parts: fc.array(fc.constantFrom(...examples), { minLength: 1, maxLength: 3 }),
    typed: fc.array(fc.record({ at: fc.nat(), removes: fc.nat({ max: 6 }), word: fc.constantFrom('', ...words) }), {
      minLength: 2,
      maxLength: 5,
    }),
  });
  const property = fc.property(typing, ({ parts, typed }) => {
    let text = parts.join('');
    let document = parsed(text, 'dockerfile');
    let memory = linter.lint(document, 'new').memory;
    for (const { at, removes, word } of typed) {
      const start = at % (text.length + 1);
      text = text.slice(0, start) + word + text.slice(start + removes);
      document = parsed(text, 'dockerfile', document);
      const result = linter.lint(document, memory);
      ({ memory } = result);
      assert.deepEqual(places(result.findings), places(linter.lint(parsed(text, 'dockerfile')).findings), text);
    }
  });
  holds(property, 300);
});

/** Everything of findings that someone sees. */
function places(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, at, severity, message, related }) => {
    const others = related.map(({ span, message: other }) => `, ${span.start}-${span.end} ${other}`);
    return `${at.start}-${at.end} ${rule.id} ${severity} ${message}${others.join('')}`;
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

  const files = 'FROM a\nWORKDIR /a\nRUN 1\nFROM b\nUSER me\nRUN 2\n';
  const runsOf = ({ instructions }: DockerfileFile) => instructions.filter(({ kind }) => kind === 'run');
  fileAgainAndAgain('a file of which the rule read nothing that is another now', files, [
    looksAt(files.replace('/a', '/longer'), 0),
    looksAt(files.replace('USER me', 'USER you'), 0),
    looksAt(files.replace('RUN 1', 'RUN 3'), 1),
    looksAt(files.replace('USER me', 'EXPOSE 80'), 1), // another instruction may change what the rule reads
    looksAt(files.replace('FROM b', 'FROM c'), 1),
    looksAt(`${files}# a comment\n`, 1),
  ]);

  const commented = 'FROM a\n# a comment\nRUN 1\nRUN 2\nWORKDIR /a\n';
  fileAgainAndAgain('a file of which the comments stand where they stood', commented, [
    looksAt(commented.replace('/a', '/b'), 0),
    looksAt(commented.replace('# a comment\nRUN 1', 'RUN 1\n# a comment'), 1),
    looksAt(commented.replace('# a comment\nRUN 1\nRUN 2', 'RUN 1\nRUN 2\n# a comment'), 1),
  ]);

  const within = 'FROM a\nUSER \\\n# a comment\n  me\nRUN 1\n';
  fileAgainAndAgain('a file of which the comments are in the instructions in which they were', within, [
    looksAt(within.replace('1', '2'), 1),
    looksAt(within.replace('  me', '  you'), 0),
    looksAt(within.replace('# a comment\n  me', '  me\n# a comment'), 1),
  ]);

  /** A rule for whole files reports each RUN with its text. */
  function fileAgainAndAgain(title: string, before: string, versions: readonly (readonly [string, number])[]): void {
    againAndAgain(
      title,
      () => undefined,
      before,
      versions,
      (look) => ({
        dockerfile(file, ctx) {
          look();
          for (const { argumentSpan } of runsOf(file)) ctx.report({ at: argumentSpan, message: 'run' });
        },
      }),
    );
  }
});

/** A rule reports each RUN after it has read something; the versions say how often it looks. */
function againAndAgain(
  title: string,
  read: (instruction: Instruction) => unknown,
  before: string,
  versions: readonly (readonly [text: string, looks: number])[],
  listen: (look: () => void) => Rule<'run'>['on'] = (look) => ({
    run(instruction, ctx) {
      look();
      read(instruction);
      ctx.report({ at: instruction.span, message: 'run' });
    },
  }),
): void {
  test(title, () => {
    let seen = 0;
    const rule = defineRule({
      id: 'dockerfile/spy',
      category: 'clarity',
      severity: 'hint',
      messages: { run: 'a run' },
      on: listen(() => void seen++),
    });
    const spy = createLinter(
      [rule],
      () => 'hint',
      () => '2026-11-22',
    );
    for (const [after, looks] of versions) {
      // What is finer than stages is noted once someone types.
      let last: ParsedDocument | undefined;
      const next = (text: string) => {
        last = parsed(text, 'dockerfile', last);
        return last;
      };
      const opened = spy.lint(next(before), 'new');
      const typed = spy.lint(next(`# a head\n${before}`), opened.memory);
      const { memory } = spy.lint(next(before), typed.memory);
      seen = 0;
      const { findings } = spy.lint(next(after), memory);
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
