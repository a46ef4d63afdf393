import { defineRule, type Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { itemsOf, serviceEntry } from '../facts/tree';
import { isPatched, partOf, type Value, valueIn } from '../facts/value';
import type { Service } from '../model/nodes';

const types = ['registry', 'local', 'inline', 'gha', 's3', 'azblob'];
const needed: Readonly<Record<string, Readonly<Record<'cache_from' | 'cache_to', string>>>> = {
  registry: { cache_from: 'ref', cache_to: 'ref' },
  local: { cache_from: 'src', cache_to: 'dest' },
};

export default defineRule({
  id: 'compose/valid-build-cache',
  category: 'correctness',
  severity: 'warning',
  messages: {
    lacksType: 'This cache has options but no `type=`, so the build stops.',
    isUnknown: 'There is no cache of the type `{type}`, so the build stops.',
    lacksOption: 'A cache of the type `{type}` needs `{option}=`; without it the build stops.',
  },
  fixes: { useType: { title: 'Use the type `{name}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      if (isPatched(service.entry.value) || isPatched(serviceEntry(service, 'build')?.value)) return;
      for (const key of ['cache_from', 'cache_to'] as const) {
        const list = serviceEntry(service, 'build', key)?.value;
        if (isPatched(list)) continue;
        for (const item of itemsOf(list)) {
          const value = valueIn(item.value);
          const options = value && optionsOf(value);
          if (!value || !options) continue;
          const type = options.get('type');
          if (type === undefined) ctx.report({ at: value.span, message: 'lacksType' });
          else if (!types.includes(type)) {
            const data = { type: type.slice(0, 40) };
            ctx.report({ at: placeOf(value, type), message: 'isUnknown', data, fixes: fixesOf(service, value, type) });
          } else {
            const option = needed[type]?.[key];
            if (option === undefined || options.get(option)) continue;
            ctx.report({ at: value.span, message: 'lacksOption', data: { type, option } });
          }
        }
      }
    },
  },
});

/** The options of one item; `undefined` for an image reference, and for what only the build knows. */
function optionsOf({ text }: Value): ReadonlyMap<string, string> | undefined {
  if (text === undefined || !text.includes('=') || /["'\n]/.test(text)) return undefined;
  const fields = text.split(',').map((field) => field.trim());
  // Half a line.
  if (fields.some((field) => !/^[^=]+=/.test(field) || /^type=$/i.test(field))) return undefined;
  return new Map(
    fields.map((field) => {
      const equals = field.indexOf('=');
      return [field.slice(0, equals).toLowerCase(), field.slice(equals + 1)];
    }),
  );
}

function placeOf(value: Value, type: string) {
  const start = value.written.indexOf(`=${type}`) + 1;
  return start > 0 ? partOf(value, start, start + type.length) : value.span;
}

function fixesOf({ file }: Service, value: Value, type: string): readonly Fix<'useType'>[] {
  const at = placeOf(value, type);
  if (value.hasVariable || at === value.span || isShared(file, at)) return [];
  return nearestNames(type, types).map((name) => {
    return { title: 'useType', data: { name }, edits: () => [replace(at, name)] };
  });
}
