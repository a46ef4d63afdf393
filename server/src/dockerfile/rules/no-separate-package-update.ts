import { defineRule } from '../../lint/rule';
import { type Edit, replace, span } from '../../text/span';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { hasMountOn } from '../packages/caches';
import { type Manager, packageChanges } from '../packages/installs';
import { isForeignManager } from '../packages/managers';

export default defineRule({
  id: 'dockerfile/no-separate-package-update',
  category: 'reproducibility',
  severity: 'warning',
  aliases: [
    'CKV_DOCKER_5',
    'CIS:4.7',
    'DS-0017',
    'kics:update-instruction-alone',
    'dockerfilelint:apt-get-update_require_install',
  ],
  messages: {
    alone:
      '`{command}` is alone in its `RUN`: the cached lists get old, and a later installation fails or takes old packages.',
  },
  fixes: { join: { title: 'Join with the next `RUN`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const changes = packageChanges(instruction);
      if (changes.length === 0 || instruction.commands.some(isScript)) return;
      for (const { action, manager, tool, command } of changes) {
        if (action !== 'refresh' || changes.some((other) => other.manager === manager && other.action !== 'refresh'))
          continue;
        if (hasMountOn(instruction, indexPath) || isForeignManager(command, instruction)) continue;
        const edit = joinWithNext(instruction, manager);
        ctx.report({
          at: tool.span,
          message: 'alone',
          data: { command: `${tool.tool}${tool.subcommand ? ` ${tool.subcommand}` : ' -Sy'}` },
          fixes: edit ? [{ title: 'join', edits: () => [edit] }] : [],
        });
        return;
      }
    },
  },
});

const indexPath =
  /^\/var\/(?:lib\/(?:apt(?:\/lists)?|pacman(?:\/sync)?)|cache(?:\/(?:apt|apk|yum|dnf|libdnf5|zypp))?)$|^\/etc\/apk\/cache$/;

/** A script of the build may install what its own lines do not show. */
function isScript({ name, args }: ShellCommand): boolean {
  if (!name.isLiteral || /^\.{0,2}\/|\.sh$/.test(name.value)) return true;
  return /^(?:ba|da)?sh$|^(?:\.|source|eval|xargs)$/.test(name.value) && args.length > 0;
}

function joinWithNext(instruction: Instruction, manager: Manager): Edit | undefined {
  const { stage } = instruction;
  const next = stage?.instructions[stage.instructions.indexOf(instruction) + 1];
  if (!stage || next?.kind !== 'run' || !isPlain(instruction) || !isPlain(next)) return undefined;
  if (!packageChanges(next).some((change) => change.manager === manager && change.action === 'install'))
    return undefined;
  const between = span(instruction.span.end, next.keyword.span.end);
  const gap = stage.file.slice(span(instruction.span.end, next.span.start));
  return /^\s*$/.test(gap) ? replace(between, ' &&') : undefined;
}

function isPlain({ json, heredocs, flags, script, isTrigger }: Instruction): boolean {
  return !json && heredocs.length === 0 && flags.length === 0 && !script.hasErrors && !isTrigger;
}
