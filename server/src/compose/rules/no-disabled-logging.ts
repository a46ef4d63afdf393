import { defineRule } from '../../lint/rule';
import { checkedValue } from '../facts/checked-entry';
import { itemsOf } from '../facts/tree';
import { valueIn } from '../facts/value';
import type { Service } from '../model/nodes';

export default defineRule({
  id: 'compose/no-disabled-logging',
  category: 'correctness',
  severity: 'info',
  aliases: ['CL-0014'],
  messages: { isOff: 'With the driver `none` all output is lost, and `docker compose logs` shows nothing.' },
  on: {
    service(service, ctx) {
      const driver = checkedValue(service, 'logging', 'driver');
      if (driver?.text !== 'none' || isForDebugging(service)) return;
      ctx.report({ at: driver.span, message: 'isOff' });
    },
  },
});

function isForDebugging({ get }: Service): boolean {
  return itemsOf(get('profiles')?.value).some(({ value }) => /debug/i.test(valueIn(value)?.written ?? ''));
}
