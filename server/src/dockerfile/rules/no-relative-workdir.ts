import { defineRule } from '../../lint/rule';
import { type Edit, insert, replace, span } from '../../text/span';
import { instructionsBefore } from '../facts';
import type { Word } from '../model/words';

export default defineRule({
  id: 'dockerfile/no-relative-workdir',
  category: 'correctness',
  severity: 'warning',
  aliases: [
    'DL3000',
    'WorkdirRelativePath',
    'CKV_DOCKER_10',
    'DS-0009',
    'kics:workdir-path-not-absolute',
    'dfu:WORKDIR_IS_NOT_ABSOLUTE',
  ],
  messages: { relative: '`{path}` is relative, so where it lies depends on the base image.' },
  fixes: { fromRoot: { title: 'Begin the path with `/`', safety: 'suggestion' } },
  on: {
    workdir(instruction, ctx) {
      const [path] = instruction.words;
      if (!path || !isRelative(path.value)) return;
      for (const { kind } of instructionsBefore(instruction)) if (kind === 'workdir') return;

      const edit = fromRoot(path);
      ctx.report({
        at: path.span,
        message: 'relative',
        data: { path: path.value },
        fixes: edit ? [{ title: 'fromRoot', edits: () => [edit] }] : [],
      });
    },
  },
});

/** A variable in front may hold an absolute path. */
function isRelative(path: string): boolean {
  return path !== '' && !/^(?:[/\\$]|[A-Za-z]:)/.test(path);
}

/** `undefined` for paths that mean nothing at the root: `..`, `~`, `.`. */
function fromRoot({ text, span: at }: Word): Edit | undefined {
  const start = at.start + (/^["']/.test(text) ? 1 : 0);
  const path = text.replace(/^["']/, '');
  if (/^(?:\.\.|~|\.["']?$)/.test(path)) return undefined;
  return path.startsWith('./') ? replace(span(start, start + 2), '/') : insert(start, '/');
}
