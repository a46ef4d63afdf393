import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parserFor } from '../../server/src/languages';
import type { Finding } from '../../server/src/lint/finding';
import { createLinter } from '../../server/src/lint/linter';
import { rules } from '../../server/src/lint/registry';
import { defineRule } from '../../server/src/lint/rule';
import { SourceText } from '../../server/src/text/source-text';

const runs = Number(process.env.DOCKER_WIKI_FUZZ_RUNS ?? 300);
const pages = 'docs-content/rules/dockerfile';

/** The examples of the rule pages: each holds what some rule looks for. */
const pieces = readdirSync(pages).flatMap((name) =>
  [...readFileSync(`${pages}/${name}`, 'utf8').matchAll(/^```dockerfile[^\n]*\n([\s\S]*?)^```$/gm)].map(
    ([, text = '']) => text,
  ),
);

const linter = createLinter(
  rules.filter(({ id }) => id.startsWith('dockerfile/')),
  ({ severity }) => severity,
  () => '2026-11-22',
);

/** Several examples behind each other are a file of many stages; an edit takes a line out, or puts one in. */
const edits = fc.record({
  parts: fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 5 }),
  line: fc.nat(),
  by: fc.constantFrom('', ...pieces.flatMap((text) => text.split('\n').slice(0, 3))),
  removes: fc.boolean(),
});

test('what is found in a version with the help of the one before is what is found without it', () => {
  fc.assert(
    fc.property(edits, ({ parts, line, by, removes }) => {
      const before = parts.join('');
      const lines = before.split('\n');
      lines.splice(line % lines.length, removes ? 1 : 0, ...(by ? [by] : []));
      const after = lines.join('\n');
      const { memory } = linter.lint(parsed(before));
      const shown = (findings: readonly Finding[]) =>
        findings.map(({ rule, at, severity, message }) => `${at.start}-${at.end} ${rule.id} ${severity} ${message}`);
      assert.deepEqual(
        shown(linter.lint(parsed(after), memory).findings),
        shown(linter.lint(parsed(after)).findings),
        `${before}\n=====>\n${after}`,
      );
    }),
    { numRuns: runs },
  );
});

test('stages that stay the same, and on which nothing new leans, are not looked at again', () => {
  const seen: string[] = [];
  const spy = createLinter(
    [
      defineRule({
        id: 'dockerfile/spy',
        category: 'clarity',
        severity: 'hint',
        messages: { run: 'a run' },
        on: {
          run({ span }, ctx) {
            seen.push('run');
            ctx.report({ at: span, message: 'run' });
          },
        },
      }),
    ],
    () => 'hint',
    () => '2026-11-22',
  );
  const before = 'FROM a AS one\nRUN 1\nFROM one AS two\nRUN 2\nFROM b AS three\nRUN 3\n';
  const { memory } = spy.lint(parsed(before));
  for (const [after, looks] of [
    [before, 0],
    [`# a comment\n${before}`, 3], // what stands above all stages may be a directive
    [before.replace('RUN 2', 'RUN 2 more'), 1],
    [before.replace('RUN 1', 'RUN 1 more'), 2],
    [before.replace('FROM b', 'FROM two'), 3], // who leans on whom has changed
  ] as const) {
    seen.length = 0;
    const { findings } = spy.lint(parsed(after), memory);
    assert.equal(seen.length, looks, after);
    assert.deepEqual(
      findings.map(({ at }) => after.slice(at.start, at.end)),
      spy.lint(parsed(after)).findings.map(({ at }) => after.slice(at.start, at.end)),
    );
  }
});

function parsed(text: string) {
  const parse = parserFor('dockerfile');
  assert.ok(parse);
  return parse(new SourceText(text));
}
