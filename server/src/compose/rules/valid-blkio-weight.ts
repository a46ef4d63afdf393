import { defineRule } from '../../lint/rule';
import { checkedEntry } from '../facts/checked-entry';
import { entryAt, itemsOf } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';
import { asMapping } from '../model/lookup';
import type { Entry, Service } from '../model/nodes';

export default defineRule({
  id: 'compose/valid-blkio-weight',
  category: 'correctness',
  severity: 'error',
  messages: { isOutside: '`weight` lies between 10 and 1000, or is 0 for none; `{text}` is refused.' },
  on: {
    service(service, ctx) {
      for (const { value } of weightsOf(service)) {
        const weight = valueIn(value);
        // What is no integer is of the wrong type, which another rule reports.
        if (!weight || weight.hasVariable || isPatched(value) || !/^[-+]?\d{1,9}$/.test(weight.written)) continue;
        const number = Number(weight.written);
        if (number === 0 || (number >= 10 && number <= 1000)) continue;
        ctx.report({ at: weight.span, message: 'isOutside', data: { text: weight.written } });
      }
    },
  },
});

function weightsOf(service: Service): readonly Entry[] {
  const devices = checkedEntry(service, 'blkio_config', 'weight_device')?.value;
  return [
    checkedEntry(service, 'blkio_config', 'weight'),
    ...itemsOf(devices).map(({ value }) => (isPatched(value) ? undefined : entryAt(asMapping(value), 'weight'))),
  ].filter((entry) => entry !== undefined);
}
