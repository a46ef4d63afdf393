import { defineRule, type Fix, type RuleContext } from '../../lint/rule';
import { valueFix } from '../edits/replace-value';
import { checkedValue } from '../facts/checked-entry';
import { cpusIn } from '../facts/limits';
import type { Value } from '../facts/value';
import type { ComposeFile, Service } from '../model/nodes';
import { readsAsNumber, scalarType } from '../schema/scalar-type';
import { composeSeconds } from '../values/durations';

type Context = RuleContext<'isNone' | 'isNoInteger' | 'isOutside', 'write'>;

const amounts = ['cpus', 'deploy.resources.limits.cpus', 'deploy.resources.reservations.cpus'];
const integers = ['cpu_shares', 'cpu_quota', 'cpu_period'];
const ranges = [
  ['cpu_period', 1000, 1_000_000],
  ['cpu_percent', 0, 100],
] as const;

export default defineRule({
  id: 'compose/valid-cpu-limit',
  category: 'correctness',
  severity: 'error',
  messages: {
    isNone: '`{text}` is no number of processors such as `0.5`, so the project does not load.',
    isNoInteger: '`{key}` takes an integer, not `{text}`; the project does not load.',
    isOutside: '`{key}` must lie between {low} and {high}, so the container is not created.',
  },
  fixes: { write: { title: 'Write `{text}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const path of amounts) checkAmount(checkedValue(service, ...path.split('.')), service.file, ctx);
      for (const key of integers) checkInteger(key, service, ctx);
      for (const [key, low, high] of ranges) {
        const value = checkedValue(service, key);
        const number = value?.text !== undefined && readsAsNumber(value.text) ? Number(value.text) : low;
        // Zero stands for the default.
        if (!value || number === 0 || (low <= number && number <= high)) continue;
        ctx.report({ at: value.span, message: 'isOutside', data: { key, low: String(low), high: String(high) } });
      }
    },
  },
});

function checkAmount(value: Value | undefined, file: ComposeFile, ctx: Context): void {
  if (value?.text === undefined || cpusIn(value.text) !== undefined || scalarType(value.node) === 'truth') return;
  const data = { text: value.written.slice(0, 80) };
  ctx.report({ at: value.span, message: 'isNone', data, fixes: fixesOf(file, value) });
}

function checkInteger(key: string, service: Service, ctx: Context): void {
  const value = checkedValue(service, key);
  if (value?.text === undefined || /^[-+]?\d+$/.test(value.text) || scalarType(value.node) === 'truth') return;
  const { span, text, written } = value;
  // What is no number at all, the schema refuses for shares only; the other two take durations.
  if (key === 'cpu_shares' ? !readsAsNumber(text) : composeSeconds(text) !== undefined) return;
  ctx.report({ at: span, message: 'isNoInteger', data: { key, text: written.slice(0, 80) } });
}

function fixesOf(file: ComposeFile, value: Value): readonly Fix<'write'>[] {
  const match = /^(\d{1,6})(?:[.,](\d{1,4}))?\s*(m|%|cores?|cpus?)?$/i.exec(value.written.trim());
  if (!match) return [];
  const [, whole = '', part, unit = ''] = match;
  const number = Number(part === undefined ? whole : `${whole}.${part}`);
  const divisor = unit === 'm' ? 1000 : unit === '%' ? 100 : 1;
  const text = String(number / divisor);
  return valueFix(file, 'write', value, text, `"${text}"`);
}
