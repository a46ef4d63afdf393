import assert from 'node:assert/strict';
import type { Finding } from '../../../server/src/lint/finding';
import { fixAll, safeFix } from '../../../server/src/lint/fix-all';
import { applyEdits, type Edit } from '../../../server/src/text/span';
import { lint, parsed } from '../engine/parsed';
import type { FuzzDocument } from '../engine/property';

/** A last line without an end is being typed, and is told its errors once it has one. */
const unfinished = 'dockerfile/require-final-newline';

/** Findings whose fixes are tried, spread over the text. */
const mostTried = 6;

/** Each round is ten passes: what is nested deeper than that needs another one. */
const mostRounds = 20;

/**
 * Each fix applies and changes something. Where nothing else is an error, its finding is gone and nothing breaks: one
 * error hides another, so what a broken text shows after a fix may have been there before. All safe fixes together
 * come to an end.
 */
export async function fixes({ language, versions }: FuzzDocument): Promise<void> {
  const text = versions.at(-1) ?? '';
  const findingsIn = (given: string) => lint(language, parsed(language, given));
  const found = findingsIn(text);
  // A last line without an end may still be going on, and with a foreign frontend an error is no more than a hint.
  const hides = findingsIn(`${text}\n`).filter(({ rule }) => rule.severity === 'error');
  const fixable = found.filter((finding) => finding.fixes.length > 0);
  const step = Math.max(1, Math.ceil(fixable.length / mostTried));
  for (const [index, finding] of fixable.entries()) {
    if (index % step !== 0) continue;
    for (const { title, edits } of finding.fixes) {
      const what = `${finding.rule.id} “${title}” at ${finding.at.start}`;
      const made = edits();
      const fixed = applyEdits(text, made);
      assert.notEqual(fixed, text, `${what} changes nothing`);
      const now = findingsIn(fixed);
      if (hides.some(({ at, rule }) => rule !== finding.rule || at.start !== finding.at.start)) continue;
      if (finding.severity === 'error' || finding.rule.id === unfinished) continue;
      const place = moved(finding.at.start, made);
      const same = now.find(
        ({ at, message, rule }) => rule === finding.rule && message === finding.message && at.start === place,
      );
      // One fewer: the next of several that read the same has moved up to its place.
      const isNextOne = of(finding, now).length < of(finding, found).length;
      assert.equal(isNextOne ? undefined : same?.at, undefined, `${what}: the finding is still there\n${fixed}`);
      const broken = now.find(({ severity }) => severity === 'error');
      assert.equal(broken && `${broken.rule.id}: ${broken.message}`, undefined, `${what} broke something\n${fixed}`);
    }
  }
  const options = { lint: async (given: string) => findingsIn(given), choose: safeFix };
  let now = text;
  for (let round = 0; round < mostRounds; round++) {
    const next = await fixAll(now, options);
    if (next === now) return;
    now = next;
  }
  assert.fail(`safe fixes come to no end\n${now}`);
}

function of({ rule }: Finding, all: readonly Finding[]): readonly Finding[] {
  return all.filter((other) => other.rule === rule);
}

/** Where an offset is after some edits. */
function moved(offset: number, edits: readonly Edit[]): number {
  return edits
    .filter(({ span }) => span.start < offset)
    .reduce((sum, { span, text }) => sum + text.length - (Math.min(span.end, offset) - span.start), offset);
}
