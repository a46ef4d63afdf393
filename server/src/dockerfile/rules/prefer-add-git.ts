import { defineRule } from '../../lint/rule';
import { type Edit, replace, span } from '../../text/span';
import { inCaseOf } from '../facts';
import { mayUse } from '../facts/frontend-level';
import type { Instruction } from '../model/nodes';
import { resolved, workdirAt } from '../model/workdir';
import { flagValue, type ToolCommand } from '../packages/command-line';
import { gitCommand } from '../packages/git';

export default defineRule({
  id: 'dockerfile/prefer-add-git',
  category: 'speed',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/prefer-add-git'],
  messages: { cloned: '`ADD` fetches a repository without Git in the image, and notices when its branch has moved.' },
  fixes: { useAdd: { title: 'Use `ADD {url}`', safety: 'suggestion' } },
  on: {
    command({ command, instruction }, ctx) {
      const { stage, kind, flags, isTrigger } = instruction;
      if (kind !== 'run' || !stage || isTrigger || flags.length > 0 || !mayUse(stage.file, 5)) return;
      const clone = gitCommand(command);
      const [url, folder, ...others] = clone?.subcommand === 'clone' ? clone.operands : [];
      if (!clone || !url?.isLiteral || others.length > 0 || folder?.isLiteral === false) return;
      if (
        !/^https?:\/\/(?!localhost)[\w.-]+\.\w+(?::\d+)?\/[^\s#?]+$/.test(url.value) ||
        !clone.flags.every(isHarmless)
      )
        return;
      const source = sourceOf(url.value, clone);
      const edit = source && useAdd(instruction, source, folder?.value);
      ctx.report({
        at: clone.span,
        message: 'cloned',
        fixes: edit ? [{ title: 'useAdd', data: { url: source }, edits: () => [edit] }] : [],
      });
    },
  },
});

function isHarmless({ name }: ToolCommand['flags'][number]): boolean {
  return /^--(?:depth|branch|single-branch|no-tags|quiet)$/.test(name);
}

/** With the branch or tag; the builder takes an address for a repository where it ends in `.git`. */
function sourceOf(url: string, clone: ToolCommand): string | undefined {
  const branch = flagValue(clone, '--branch');
  const isKnown = url.endsWith('.git') || /^https:\/\/(?:github|gitlab)\.com\//.test(url);
  if (!isKnown || (branch !== undefined && !/^[\w./-]+$/.test(branch))) return undefined;
  return `${url.replace(/\/?(?:\.git)?$/, '')}.git${branch ? `#${branch}` : ''}`;
}

/** Where the RUN does nothing else. */
function useAdd(instruction: Instruction, source: string, folder: string | undefined): Edit | undefined {
  const { commands, heredocs, json, stage, keyword } = instruction;
  const rest = stage?.file.slice(span(keyword.span.end, instruction.span.end)) ?? '';
  if (commands.length > 1 || heredocs.length > 0 || json || /[\r\n;&|<>]/.test(rest)) return undefined;
  const name = folder ?? source.replace(/\.git(?:#.*)?$/s, '').replace(/^.*\//, '');
  const path = resolved(name, workdirAt(instruction));
  return path ? replace(instruction.span, `${inCaseOf(keyword.text, 'add')} ${source} ${path}`) : undefined;
}
