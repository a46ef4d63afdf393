import { defineRule, type Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { contains, remove, replace, span } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { type Tag, tagsOf } from '../facts/tags';
import { topMappings } from '../facts/tree';
import type { ComposeFile } from '../model/nodes';

const known = new Set(
  `!reset !override ! !!str !!int !!float !!bool !!null !!seq !!map !!binary !!merge !!timestamp !!set !!omap
  !!pairs`.split(/\s+/),
);

export default defineRule({
  id: 'compose/no-unknown-tag',
  category: 'correctness',
  severity: 'warning',
  messages: { isUnknown: 'Compose knows no tag `{tag}`; it ignores the tag or refuses the file.' },
  fixes: {
    useTag: { title: 'Replace it with `{name}`', safety: 'suggestion' },
    removeTag: { title: 'Remove `{tag}`', safety: 'suggestion' },
  },
  on: {
    composeFile(file, ctx) {
      const unknown = tagsOf(file).filter(({ text }) => !known.has(text) && !text.startsWith('!<'));
      if (unknown.length === 0 || /^%TAG/m.test(file.source.text)) return;
      const extensions = topMappings(file).flatMap(({ entries }) =>
        entries.filter(({ key }) => key.text.startsWith('x-')),
      );
      for (const tag of unknown) {
        const isOwn = extensions.some((entry) => contains(entry.span, tag.node.span)) && !isShared(file, tag.node.span);
        if (isOwn) continue;
        ctx.report({ at: tag.span, message: 'isUnknown', data: { tag: tag.text }, fixes: fixesOf(file, tag) });
      }
    },
  },
});

function fixesOf({ source }: ComposeFile, { span: at, text }: Tag): readonly Fix<'useTag' | 'removeTag'>[] {
  const near = nearestNames(text, ['!reset', '!override']);
  if (near.length > 0) {
    return near.map((name) => ({ title: 'useTag', data: { name }, edits: () => [replace(at, name)] }));
  }
  const blanks = /^[ \t]*/.exec(source.text.slice(at.end, at.end + 200))?.[0].length ?? 0;
  return [{ title: 'removeTag', data: { tag: text }, edits: () => [remove(span(at.start, at.end + blanks))] }];
}
