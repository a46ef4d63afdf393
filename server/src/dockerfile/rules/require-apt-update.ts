import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import type { ShellCommand } from '../model/shell';
import { aptCommand } from '../packages/apt';
import { baseFamily, baseImage } from '../packages/base-family';
import { hasMountOn, removesPath } from '../packages/caches';
import { earlierSearch } from '../packages/earlier';
import { packageChanges } from '../packages/installs';

export default defineRule({
  id: 'dockerfile/require-apt-update',
  category: 'correctness',
  severity: 'warning',
  messages: {
    noLists: '`{image}` comes without package lists, so `{tool} install` finds nothing without an update before it.',
  },
  fixes: { update: { title: 'Add `apt-get update` before it', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const { stage } = instruction;
      if (!stage || instruction.isTrigger || baseFamily(stage) !== 'debian') return;
      const changes = packageChanges(instruction).filter(({ manager }) => manager === 'apt');
      const install = changes.find(({ action, packages }) => action === 'install' && packages.length > 0);
      if (!install || install.command.depth > 0) return;
      const updates = instruction.commands.some(
        (other) => other.span.start < install.command.span.start && mayUpdate(other),
      );
      if (updates || hasMountOn(instruction, /^\/var\/lib(?:\/apt(?:\/lists)?)?$/) || mayHaveLists(instruction)) return;

      ctx.report({
        at: install.tool.span,
        message: 'noLists',
        data: { image: baseImage(stage)?.text ?? '', tool: install.tool.tool },
        fixes: instruction.json
          ? []
          : [{ title: 'update', edits: () => [insert(install.command.span.start, 'apt-get update && ')] }],
      });
    },
  },
});

/** An update, or a script that may hold one. */
function mayUpdate(command: ShellCommand): boolean {
  return aptCommand(command)?.subcommand === 'update' || isScript(command);
}

function isScript({ name, args }: ShellCommand): boolean {
  if (!name.isLiteral || /^\.{0,2}\/|\.sh$/.test(name.value)) return true;
  return /^(?:ba|da)?sh$|^(?:\.|source|eval|extrepo|add-apt-repository)$/.test(name.value) && args.length > 0;
}

/** An earlier step loads lists and leaves them there, or brings something of its own. */
const mayHaveLists = earlierSearch((instruction) => {
  const { kind, commands } = instruction;
  if (kind !== 'run') return (kind === 'copy' || kind === 'add') && instruction.flag('from') !== undefined;
  return commands.some(mayUpdate) && !commands.some((command) => removesPath(command, /\/var\/lib\/(?:apt|\{)/));
});
