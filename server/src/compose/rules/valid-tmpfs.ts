import { defineRule, type RuleContext } from '../../lint/rule';
import { insert } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { isContainerPath } from '../facts/container-paths';
import { type Tmpfs, type TmpfsOption, tmpfsOf } from '../facts/tmpfs';
import type { ComposeFile } from '../model/nodes';

type MessageName = 'isRelative' | 'isUnknown' | 'isNoSize' | 'isNoMode';

/** Options without a value that the engine hands to the kernel. */
const flags = new Set(
  `async atime defaults dev diratime dirsync exec iversion loud mand noatime nodev nodiratime noexec noiversion nomand
  norelatime nostrictatime nosuid nosymfollow private rprivate relatime remount ro rbind bind rro rw shared rshared
  silent slave rslave strictatime suid sync unbindable runbindable`.split(/\s+/),
);
const numbers = new Set(['uid', 'gid', 'nr_inodes', 'nr_blocks', 'mpol', 'huge', 'inode64', 'inode32']);

export default defineRule({
  id: 'compose/valid-tmpfs',
  category: 'correctness',
  severity: 'error',
  messages: {
    isRelative: '`{text}` is no absolute path of the container, so the container does not start.',
    isUnknown: '`{text}` is no option of a tmpfs mount, so the container does not start.',
    isNoSize: '`{text}` is no size such as `64m`, so the container does not start.',
    isNoMode: '`{text}` is no octal mode such as `1777`, so the container does not start.',
  },
  fixes: { addSlash: { title: 'Mount it at `/{path}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const tmpfs of tmpfsOf(service)) {
        checkTarget(tmpfs, service.file, ctx);
        for (const option of tmpfs.options) checkOption(option, ctx);
      }
    },
  },
});

function checkTarget(tmpfs: Tmpfs, file: ComposeFile, ctx: RuleContext<MessageName, 'addSlash'>): void {
  const { target, targetSpan: at, value } = tmpfs;
  const isUnfinished = value.node.span.end === file.source.text.length && !value.isQuoted;
  if (isContainerPath(target) || isUnfinished) return;
  const isPlain = value.text === value.written && /^\w[\w./-]*$/.test(target) && !isShared(file, at);
  ctx.report({
    at,
    message: 'isRelative',
    data: { text: target.slice(0, 60) },
    fixes: isPlain ? [{ title: 'addSlash', data: { path: target }, edits: () => [insert(at.start, '/')] }] : [],
  });
}

function checkOption({ span: at, text }: TmpfsOption, ctx: RuleContext<MessageName, 'addSlash'>): void {
  const sign = text.indexOf('=');
  const [name, value] = sign < 0 ? [text, undefined] : [text.slice(0, sign), text.slice(sign + 1)];
  const data = { text: text.slice(0, 60) };
  if (name === '' || value === '') return;
  if (value === undefined) {
    if (!flags.has(name) && !numbers.has(name)) ctx.report({ at, message: 'isUnknown', data });
  } else if (name === 'size') {
    if (!/^\d+(?:[kmgtpe]i?b?|b|%)?$/i.test(value)) ctx.report({ at, message: 'isNoSize', data });
  } else if (name === 'mode') {
    if (!/^[0-7]{1,5}$/.test(value)) ctx.report({ at, message: 'isNoMode', data });
  } else if (!numbers.has(name)) ctx.report({ at, message: 'isUnknown', data });
}
