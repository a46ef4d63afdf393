import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparisonsOf, rowsOf } from '../../bench/lib/rows.mjs';
import { verdictsOf } from '../../bench/lib/targets.mjs';

test('a ratio to the fastest peer, and to parsing alone, is held against its target', () => {
  const found = judged({ typing: { 100: [3, 8, 2], 1000: [30, 50, 10] } });
  assert.deepEqual(found, [
    'typing 100 to peer 0.38 met',
    'typing 100 to parsing alone 1.5 met',
    'typing 1000 to peer 0.6 missed',
    'typing 1000 to parsing alone 3 missed',
  ]);
});

test('an answer within a millisecond is fast enough', () => {
  assert.deepEqual(judged({ hover: { 100: [0.9, 1] } }), ['hover 100 to peer 0.9 met']);
  assert.deepEqual(judged({ memory: { 100: [0.9, 0.5] } }), ['memory 100 to peer 1.8 missed']);
});

test('a peer that answers less than half as often counts for nothing', () => {
  const found = judged({ hover: { 100: [4, 1] } }, 0.4);
  assert.deepEqual(found, []);
});

test('a size has a limit of its own', () => {
  const sized = (value: number) => judged({ 'package-size-without-shellcheck': { 0: [value] } });
  assert.deepEqual(sized(2.5), ['package-size-without-shellcheck 0 at most 2.5 met']);
  assert.deepEqual(sized(3.5), ['package-size-without-shellcheck 0 at most 3.5 missed']);
});

test('what is typed is answered soon in nearly all cases', () => {
  const key = { measure: 'panel-search', language: 'package', lines: 0 };
  const taken = (slow: number) => [...Array.from({ length: 90 }, () => 5), ...Array.from({ length: 10 }, () => slow)];
  const isMet = (slow: number) =>
    verdictsOf({
      rows: rowsOf(key, [{ label: 'docker-wiki', values: taken(slow), answered: 1 }]),
      comparisons: [],
    }).map((verdict) => `${verdict.what} ${verdict.target} ${verdict.isMet ? 'met' : 'missed'}`);
  assert.deepEqual(isMet(15), ['p95 at most 16 met']);
  assert.deepEqual(isMet(40), ['p95 at most 16 missed']);
});

test('times may grow hardly faster than the lines, from 300 on', () => {
  const growth = (times: Record<number, number[]>) =>
    judged({ symbols: times }).filter((line) => line.includes('growth'));
  assert.deepEqual(growth({ 30: [9], 300: [1], 3000: [10] }), ['symbols 0 growth 1 met']);
  assert.deepEqual(growth({ 300: [1], 3000: [20] }), ['symbols 0 growth 1.3 missed']);
  assert.deepEqual(growth({ 30: [1], 300: [1] }), []);
});

/** Times of ours, of a peer and of the parser, by measure and lines. */
function judged(times: Record<string, Record<number, readonly number[]>>, answered = 1): readonly string[] {
  const labels = ['docker-wiki (pull)', 'peer', 'parsing alone'];
  const all = Object.entries(times).flatMap(([measure, sizes]) =>
    Object.entries(sizes).map(([lines, values]) => {
      const key = { measure, language: 'compose', lines: Number(lines) };
      const series = values.map((value, index) => ({
        label: labels[index] ?? '',
        values: [value],
        answered: index === 1 ? answered : 1,
      }));
      return { rows: rowsOf(key, series), comparisons: comparisonsOf(key, series) };
    }),
  );
  const verdicts = verdictsOf({
    rows: all.flatMap(({ rows }) => rows),
    comparisons: all.flatMap(({ comparisons }) => comparisons),
  });
  return verdicts.map(
    ({ isMet, lines, measure, value, what }) =>
      `${measure} ${lines} ${what} ${Number(value.toPrecision(2))} ${isMet ? 'met' : 'missed'}`,
  );
}
