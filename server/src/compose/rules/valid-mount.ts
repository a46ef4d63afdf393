import { defineRule, type Fix, type RuleContext } from '../../lint/rule';
import { insert } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { checkedMounts, hasEscapedPath, schemeOf } from '../facts/checked-mounts';
import { isContainerPath } from '../facts/container-paths';
import type { Mount } from '../facts/mounts';
import { shortMount } from '../values/mounts';

type MessageName = 'isEmpty' | 'hasEmptyPart' | 'hasMoreParts' | 'isRelative';

export default defineRule({
  id: 'compose/valid-mount',
  category: 'correctness',
  severity: 'error',
  messages: {
    isEmpty: 'The mount is empty, so the project does not load.',
    hasEmptyPart: '`{text}` has nothing between two colons, so the mount is refused.',
    hasMoreParts: '`{text}` has more parts than source, target and options, so the mount is refused.',
    isRelative: '`{target}` is no absolute path of the container, so the container does not start.',
  },
  fixes: { addSlash: { title: 'Mount it at `/{target}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const mount of checkedMounts(service)) if (mount.form === 'short') check(mount, ctx);
    },
  },
});

function check(mount: Mount, ctx: RuleContext<MessageName, 'addSlash'>): void {
  const { service, target, targetSpan, value } = mount;
  if (value?.text === undefined || schemeOf(mount) || hasEscapedPath(mount)) return;
  if (value.text === '') {
    // An item without quotes is still being typed.
    if (value.isQuoted) ctx.report({ at: value.node.span, message: 'isEmpty' });
    return;
  }
  const data = { text: value.written.slice(0, 80) };
  if (!shortMount(value.text)) {
    if (/:$/.test(value.text) && !/^:|::/.test(value.text)) return;
    const hasEmptyPart = /^:|::/.test(value.text);
    ctx.report({ at: value.span, message: hasEmptyPart ? 'hasEmptyPart' : 'hasMoreParts', data });
    return;
  }
  const isUnfinished = value.node.span.end === service.file.source.text.length;
  if (target === undefined || isContainerPath(target) || (isUnfinished && !target.includes('/'))) return;
  ctx.report({ at: targetSpan, message: 'isRelative', data: { target: target.slice(0, 80) }, fixes: fixesOf(mount) });
}

/** A word without a slash may as well be a misplaced source or option. */
function fixesOf({ service, source, target = '', targetSpan, value }: Mount): readonly Fix<'addSlash'>[] {
  const isWritten = value?.text === value?.written && targetSpan.end - targetSpan.start === target.length;
  if (!isWritten || source === undefined || !/^\w[\w.-]*\//.test(target)) return [];
  if (isShared(service.file, targetSpan)) return [];
  return [{ title: 'addSlash', data: { target }, edits: () => [insert(targetSpan.start, '/')] }];
}
