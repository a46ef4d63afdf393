import { defineRule, type Fix } from '../../lint/rule';
import { remove, type Span } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { checkedMounts, schemeOf } from '../facts/checked-mounts';
import type { Mount } from '../facts/mounts';

export default defineRule({
  id: 'compose/no-url-as-mount-source',
  category: 'correctness',
  severity: 'error',
  messages: { isUrl: 'A mount takes a path, not an address with `{scheme}://`; the container does not start.' },
  fixes: { removeScheme: { title: 'Remove `{scheme}://`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const mount of checkedMounts(service)) {
        const scheme = schemeOf(mount);
        if (!scheme || (mount.kind !== 'bind' && mount.form === 'long')) continue;
        const at = mount.form === 'short' ? mount.span : mount.sourceSpan;
        ctx.report({ at, message: 'isUrl', data: { scheme }, fixes: fixesOf(mount, at, scheme) });
      }
    },
  },
});

/** Only these addresses hold a path of this host behind the scheme. */
function fixesOf({ service }: Mount, at: Span, scheme: string): readonly Fix<'removeScheme'>[] {
  const written = service.file.source.slice(at);
  const place = /\b(?:unix|file):\/\/(?=\/)/i.exec(written);
  if (!place || isShared(service.file, at)) return [];
  const start = at.start + place.index;
  const cut = { start, end: start + place[0].length };
  return [{ title: 'removeScheme', data: { scheme }, edits: () => [remove(cut)] }];
}
