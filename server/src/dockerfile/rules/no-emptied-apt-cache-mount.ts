import { defineRule } from '../../lint/rule';
import { type Edit, insert } from '../../text/span';
import { inCaseOf, indentOf, offsetAbove } from '../facts';
import { runMounts, targetOf } from '../facts/run-mounts';
import { ordinaryUserBefore } from '../facts/runtime-user';
import type { Instruction } from '../model/nodes';
import { aptCommand } from '../packages/apt';
import { baseFamily } from '../packages/base-family';
import { settingSearch } from '../packages/settings';

export default defineRule({
  id: 'dockerfile/no-emptied-apt-cache-mount',
  category: 'speed',
  severity: 'info',
  messages: {
    emptied: 'The base image deletes what apt downloads, so this cache stays empty: remove `docker-clean` first.',
  },
  fixes: { keep: { title: 'Remove `docker-clean` in a step above', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      if (baseFamily(stage) !== 'debian') return;
      for (const instruction of stage.instructions) {
        if (instruction.kind !== 'run') continue;
        const mount = runMounts(instruction).find(
          (candidate) =>
            candidate.type === 'cache' && /^\/var\/cache\/apt(?:\/archives)?\/?$/.test(targetOf(candidate) ?? ''),
        );
        if (!mount || !instruction.commands.some((command) => aptCommand(command))) continue;
        if (!keepsPackages(instruction, instruction.span.end)) {
          const edit = removeDockerClean(instruction);
          ctx.report({
            at: mount.flag.span,
            message: 'emptied',
            fixes: edit ? [{ title: 'keep', edits: () => [edit] }] : [],
          });
        }
        return;
      }
    },
  },
});

const keepsPackages = settingSearch(/docker-clean|Keep-Downloaded-Packages|apt\.conf/i);

function removeDockerClean(instruction: Instruction): Edit | undefined {
  const { stage, keyword } = instruction;
  if (!stage || ordinaryUserBefore(instruction)) return undefined;
  const { file } = stage;
  const line = `${indentOf(file, instruction)}${inCaseOf(keyword.text, 'run')} rm -f /etc/apt/apt.conf.d/docker-clean`;
  return insert(offsetAbove(file, instruction), line + file.source.lineEnd);
}
