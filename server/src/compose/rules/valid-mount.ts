import { defineRule, type Fix, type RuleContext } from '../../lint/rule';
import { insert, span } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { checkedMounts, hasEscapedPath, schemeOf } from '../facts/checked-mounts';
import { isContainerPath } from '../facts/container-paths';
import { driveLetter } from '../facts/drive-volumes';
import type { Mount } from '../facts/mounts';
import { shortMount } from '../values/mounts';

type MessageName = 'isEmpty' | 'hasEmptyPart' | 'hasMoreParts' | 'isRelative' | 'isDrive';

export default defineRule({
  id: 'compose/valid-mount',
  category: 'correctness',
  severity: 'error',
  messages: {
    isEmpty: 'The mount is empty, so the project does not load.',
    hasEmptyPart: '`{text}` has nothing beside a colon, so the project does not load.',
    hasMoreParts: '`{text}` has more parts than source, target and options, so the mount is refused.',
    isRelative: '`{target}` is no absolute path of the container, so the container does not start.',
    isDrive:
      'One letter before a colon is a drive of Windows, so `{name}` names no volume and the container does not start.',
  },
  fixes: { addSlash: { title: 'Mount it at `/{target}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const mount of checkedMounts(service)) if (mount.form === 'short') check(mount, ctx);
    },
    composeProject({ here, objects }, ctx) {
      for (const mount of here.services.flatMap(checkedMounts)) {
        const name = driveLetter(mount);
        if (name === undefined || !objects.volumes.has(name)) continue;
        ctx.report({ at: span(mount.span.start, mount.span.start + 1), message: 'isDrive', data: { name } });
      }
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
  const hasEmptyPart = /^:|::/.test(value.text) || (/:$/.test(value.text) && !/(?:^|:)[a-z]:$/i.test(value.text));
  if (hasEmptyPart || !shortMount(value.text)) {
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
