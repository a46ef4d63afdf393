import { defineRule } from '../../lint/rule';
import { checkedValue } from '../facts/checked-entry';
import { scalarType } from '../schema/scalar-type';

export default defineRule({
  id: 'compose/valid-cpuset',
  category: 'correctness',
  severity: 'error',
  messages: {
    isNone: '`{text}` is no list of cores such as `0-2,5`, so the container is not created.',
    isReversed: '`{text}` has a range that runs backwards, so the container is not created.',
  },
  on: {
    service(service, ctx) {
      const value = checkedValue(service, 'cpuset');
      // A number without quotes is of the wrong type, which is said elsewhere.
      if (value?.text === undefined || scalarType(value.node) !== 'text') return;
      const { span, text } = value;
      const isList = /^\d{1,5}(?:-\d{1,5})?(?:,\d{1,5}(?:-\d{1,5})?)*$/.test(text);
      if (isList && text.split(',').every(isForward)) return;
      ctx.report({ at: span, message: isList ? 'isReversed' : 'isNone', data: { text: text.slice(0, 80) } });
    },
  },
});

function isForward(range: string): boolean {
  const [first, last = first] = range.split('-').map(Number);
  return first !== undefined && last !== undefined && first <= last;
}
