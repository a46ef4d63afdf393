import { defineRule, type Fix } from '../../lint/rule';
import { insert, replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { isGitIgnored } from '../facts/git-ignore';
import { type EnvFile, envFilesOf } from '../facts/service-environment';
import type { ComposeFile } from '../model/nodes';

export default defineRule({
  id: 'compose/no-missing-env-file',
  category: 'correctness',
  severity: 'error',
  messages: {
    isMissing: 'There is no `{path}`; Compose stops.',
    isLocal: 'There is no `{path}` here, and git ignores it; Compose stops until someone makes it.',
  },
  fixes: { makeOptional: { title: 'Do without the file where it is missing', safety: 'suggestion' } },
  on: {
    composeProject({ disk, here }, ctx) {
      if (!disk) return;
      for (const service of here.services) {
        for (const file of envFilesOf(service)) {
          const { path, required, text } = file;
          if (text === undefined || path.hasVariable || isAbsolute(text)) continue;
          if (required && required.text !== 'true') continue;
          if (disk.kindOf(text, here) !== 'missing') continue;
          const isLocal = isGitIgnored(text, here, disk) === true;
          ctx.report({
            at: path.span,
            message: isLocal ? 'isLocal' : 'isMissing',
            data: { path: text },
            ...(isLocal ? { atMost: 'info' as const } : {}),
            fixes: fixesOf(file, here),
          });
        }
      }
    },
  },
});

function isAbsolute(path: string): boolean {
  return /^(?:[/~\\]|[a-z]:)/i.test(path);
}

function fixesOf({ form, node, path, required }: EnvFile, file: ComposeFile): readonly Fix<'makeOptional'>[] {
  const { source } = file;
  const { span } = path.node;
  const written = source.slice(span);
  const line = source.lineSpan(source.lineAt(span.start));
  const before = source.slice({ start: line.start, end: span.start });
  const isPlain = !/[,[\]{}\n]/.test(written) && node === path.node && path.node.anchor === undefined;
  if (isShared(file, span) || required) return [];
  if (form === 'item' && /^ *- +$/.test(before) && node === path.node && path.node.anchor === undefined) {
    const indent = ' '.repeat(before.length);
    const edits = [insert(span.start, 'path: '), insert(line.end, `${source.lineEnd}${indent}required: false`)];
    return [{ title: 'makeOptional', edits: () => edits }];
  }
  if (form === 'long' || !isPlain) return [];
  const entry = `{ path: ${written}, required: false }`;
  return [{ title: 'makeOptional', edits: () => [replace(span, form === 'text' ? `[${entry}]` : entry)] }];
}
