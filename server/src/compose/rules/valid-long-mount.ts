import { defineRule, type Fix, type RuleContext } from '../../lint/rule';
import { type Edit, insert, replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { checkedMounts } from '../facts/checked-mounts';
import type { Mount } from '../facts/mounts';
import { entryAt } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';
import { hasUnknownMerge } from '../model/lookup';
import type { Mapping } from '../model/nodes';

type MessageName = 'hasNoType' | 'lacks' | 'hasSource' | 'isOfOtherType';

const blocks = ['bind', 'volume', 'tmpfs', 'image'] as const;
const needsSource = new Set(['bind', 'image', 'npipe', 'cluster']);

export default defineRule({
  id: 'compose/valid-long-mount',
  category: 'correctness',
  severity: 'error',
  messages: {
    hasNoType: 'The mount has no `type`, so the project does not load.',
    lacks: 'A mount of type `{type}` needs a `{key}`; without it the container is not created.',
    hasSource: 'A mount of type `tmpfs` has no source; with one the container is not created.',
    isOfOtherType: '`{key}` is for mounts of that type; on type `{type}` it is ignored or refused.',
  },
  fixes: { addType: { title: 'Add `type: {type}`', safety: 'suggestion' } },
  on: {
    composeProject({ here, role }, ctx) {
      // An override may rely on the keys of an earlier file.
      if (role === 'override') return;
      for (const service of here.services) {
        for (const mount of checkedMounts(service)) {
          if (mount.mapping && !hasUnknownMerge(mount.mapping)) check(mount, mount.mapping, ctx);
        }
      }
    },
  },
});

function check(mount: Mount, mapping: Mapping, ctx: RuleContext<MessageName, 'addType'>): void {
  const typeEntry = entryAt(mapping, 'type');
  const first = mapping.entries.find(({ colon }) => colon !== undefined);
  if (!typeEntry) {
    if (first) ctx.report({ at: first.key.span, message: 'hasNoType', fixes: fixesOf(mount, mapping) });
    return;
  }
  const value = valueIn(typeEntry.value);
  const type = mount.kind;
  if (!type || !value || isPatched(typeEntry.value)) return;
  const lacks = (key: string) => ctx.report({ at: value.span, message: 'lacks', data: { type, key } });
  const source = entryAt(mapping, 'source');
  if (needsSource.has(type) && !source) lacks('source');
  if (!entryAt(mapping, 'target')) lacks('target');
  if (type === 'tmpfs' && source?.value) ctx.report({ at: source.key.span, message: 'hasSource' });
  for (const key of blocks) {
    const block = key === type ? undefined : entryAt(mapping, key);
    if (block?.value) ctx.report({ at: block.key.span, message: 'isOfOtherType', data: { key, type } });
  }
}

/** A source tells a bind mount from a volume; without one nothing does. */
function fixesOf({ service, source }: Mount, mapping: Mapping): readonly Fix<'addType'>[] {
  const first = mapping.entries[0];
  if (!first || !source || isShared(service.file, mapping.span)) return [];
  const type = /^(?:[./~\\]|[A-Za-z]:[\\/])/.test(source) ? 'bind' : 'volume';
  const { source: text } = service.file;
  const start = first.key.span.start;
  const column = start - text.lineSpan(text.lineAt(start)).start;
  const edit: Edit = mapping.flow
    ? insert(start, `type: ${type}, `)
    : replace({ start, end: start }, `type: ${type}${text.lineEnd}${' '.repeat(column)}`);
  return [{ title: 'addType', data: { type }, edits: () => [edit] }];
}
