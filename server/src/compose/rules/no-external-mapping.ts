import { defineRule, type Fix } from '../../lint/rule';
import { replace, span } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { objectsOf } from '../facts/objects';
import { entryAt } from '../facts/tree';
import { lookup } from '../model/lookup';
import type { ComposeFile, Entry, Mapping } from '../model/nodes';

export default defineRule({
  id: 'compose/no-external-mapping',
  category: 'clarity',
  severity: 'warning',
  tag: 'deprecated',
  messages: { isOld: '`external` with a `name` below it is the old form; the `name` belongs beside `external: true`.' },
  fixes: { useName: { title: 'Write `external: true` and `name`', safety: 'safe' } },
  on: {
    composeFile(file, ctx) {
      for (const kind of ['volumes', 'networks', 'secrets', 'configs'] as const) {
        for (const { isExternal, mapping } of objectsOf(file, kind)) {
          if (!isExternal) continue;
          const external = entryAt(mapping, 'external');
          if (!mapping || external?.value?.kind !== 'mapping' || external.value.tag !== undefined) continue;
          const name = lookup(external.value, 'name');
          if (!name?.value) continue;
          const fixes = fixesOf(file, mapping, external, external.value);
          ctx.report({ at: external.key.span, message: 'isOld', fixes });
        }
      }
    },
  },
});

function fixesOf(file: ComposeFile, mapping: Mapping, external: Entry, value: Mapping): readonly Fix<'useName'>[] {
  const { source } = file;
  const [name, ...others] = value.entries;
  const isSimple = name?.key.text === 'name' && name.value?.kind === 'scalar' && others.length === 0;
  const whole = span(external.key.span.start, value.span.end);
  const isOwn = mapping.entries.includes(external) && !isShared(file, external.span) && value.anchor === undefined;
  if (!isSimple || !isOwn || lookup(mapping, 'name') || source.slice(whole).includes('#')) return [];
  const column = whole.start - source.lineSpan(source.lineAt(whole.start)).start;
  const gap = mapping.flow ? ', ' : `${source.lineEnd}${' '.repeat(column)}`;
  const text = name.value ? source.slice(name.value.span) : '';
  return [{ title: 'useName', edits: () => [replace(whole, `external: true${gap}name: ${text}`)] }];
}
