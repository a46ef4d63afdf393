import { defineRule, type Fix } from '../../lint/rule';
import { replace, type Span, span } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { checkedMounts } from '../facts/checked-mounts';
import type { Mount } from '../facts/mounts';
import { entryAt } from '../facts/tree';
import { type Value, valueIn } from '../facts/value';

type MessageName = 'isRelative' | 'isEscaped';

export default defineRule({
  id: 'compose/no-backslash-in-bind-source',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isRelative: '`{path}` is a path on Windows alone; elsewhere the backslash is part of a name.',
    isEscaped: 'In double quotes `{path}` is an escape of YAML, so the path is another one than it seems.',
  },
  fixes: { useSlashes: { title: 'Write it with slashes', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const mount of checkedMounts(service)) {
        if (mount.form === 'long' && mount.kind !== 'bind') continue;
        const value = mount.value ?? valueIn(entryAt(mount.mapping, 'source')?.value);
        const found = value && faultOf(value, mount);
        if (!found) continue;
        const { at, message, path } = found;
        ctx.report({ at, message, data: { path: path.slice(0, 60) }, fixes: fixesOf(mount, at) });
      }
    },
  },
});

function faultOf(
  { node, span: at }: Value,
  { form, service }: Mount,
): { message: MessageName; at: Span; path: string } | undefined {
  const raw = service.file.source.slice(at);
  const isDouble = node.style === 'double-quoted';
  // Two backslashes in double quotes are one.
  const end = form === 'short' ? /^(?:[A-Za-z]:)?[^:]*/.exec(raw)?.[0].length : raw.length;
  const source = raw.slice(0, end);
  const place = span(at.start, at.start + source.length);
  if (isDouble && /^[A-Za-z]:\\(?!\\)/.test(source)) return { message: 'isEscaped', at: place, path: source };
  if (isDouble && /^\.{1,2}\\(?!\\)/.test(source)) return { message: 'isEscaped', at: place, path: source };
  return /^\.{1,2}\\/.test(source) ? { message: 'isRelative', at: place, path: source } : undefined;
}

function fixesOf({ service }: Mount, at: Span): readonly Fix<'useSlashes'>[] {
  const text = service.file.source.slice(at);
  if (isShared(service.file, at) || text.includes('$')) return [];
  return [{ title: 'useSlashes', edits: () => [replace(at, text.replaceAll('\\\\', '/').replaceAll('\\', '/'))] }];
}
