import rule from '../../../server/src/compose/rules/no-excessive-aliases';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const levels = 'abcde'.split('');
const list = (index: number) =>
  Array(10)
    .fill(index === 0 ? 'x' : `*${levels[index - 1]}`)
    .join(', ');
const lines = (count: number) =>
  levels
    .slice(0, count)
    .map((name, index) => `x-${name}: &${name} [${list(index)}]\n`)
    .join('');

reports(
  'the largest alias',
  `${lines(4)}x-e: [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]\n      ^^ With all aliases filled in, this document has more than 100,000 values; Compose refuses it.\n`,
);

leaves('what stays below the limit', lines(4));
leaves('circles and unknown aliases', 'a: &a [*a, *a, *b]\n');
