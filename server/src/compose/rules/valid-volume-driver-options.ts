import { defineRule, type RuleContext } from '../../lint/rule';
import { objectsOf } from '../facts/objects';
import { entryAt } from '../facts/tree';
import { isPatched, type Value, valueIn } from '../facts/value';
import { asMapping, hasUnknownMerge } from '../model/lookup';
import type { Entry, Mapping } from '../model/nodes';

type MessageName = 'hasNoAddress' | 'hasNoDevice' | 'isNoBind';

export default defineRule({
  id: 'compose/valid-volume-driver-options',
  category: 'correctness',
  severity: 'warning',
  messages: {
    hasNoAddress: 'A network share needs `addr=` in `o`; without it the mount fails when a container starts.',
    hasNoDevice: '`{text}` needs a `device` to mount; without it the mount fails when a container starts.',
    isNoBind: 'A bind takes `type: none`, not `{text}`; the mount fails when a container starts.',
  },
  on: {
    composeProject({ here, role }, ctx) {
      // An override may rely on the options of an earlier file.
      if (role === 'override') return;
      for (const { isExternal, mapping } of objectsOf(here, 'volumes')) {
        const driver = entryAt(mapping, 'driver');
        const isLocal = !driver || valueIn(driver.value)?.text === 'local';
        const entry = entryAt(mapping, 'driver_opts');
        const options = asMapping(entry?.value);
        if (isExternal || !isLocal || !options || hasUnknownMerge(options) || isPatched(entry?.value)) continue;
        check(options, ctx);
      }
    },
  },
});

function check(options: Mapping, ctx: RuleContext<MessageName>): void {
  const type = optionOf(options, 'type');
  const device = optionOf(options, 'device');
  const o = optionOf(options, 'o');
  // A variable may hold whatever is missing.
  if (type === 'unknown' || device === 'unknown' || o === 'unknown') return;
  const isNetwork = /^(?:nfs4?|cifs)$/.test(type?.text ?? '') || device?.text?.startsWith(':') === true;
  const words = o?.text?.split(',').map((word) => word.trim()) ?? [];
  const hasAddress = words.some((word) => /^addr=./.test(word)) || /^(?:\/\/|[\w.-]+:\/)/.test(device?.text ?? '');
  if (isNetwork && !device && type) ctx.report({ at: type.span, message: 'hasNoDevice', data: { text: type.written } });
  else if (isNetwork && !hasAddress)
    ctx.report({ at: (device ?? type)?.span ?? options.span, message: 'hasNoAddress' });
  if (!o || !words.some((word) => word === 'bind' || word === 'rbind')) return;
  if (!device) ctx.report({ at: o.span, message: 'hasNoDevice', data: { text: o.written.slice(0, 60) } });
  else if (type && type.text !== 'none' && type.text !== '') {
    ctx.report({ at: type.span, message: 'isNoBind', data: { text: type.written.slice(0, 60) } });
  }
}

function optionOf(options: Mapping, name: string): Value | 'unknown' | undefined {
  const entry: Entry | undefined = entryAt(options, name);
  const value = valueIn(entry?.value);
  if (!entry || (value && value.text === '')) return undefined;
  return value?.text === undefined ? 'unknown' : value;
}
