import { defineRule } from '../../lint/rule';
import { mayUse } from '../facts/frontend-level';
import { isWindows } from '../model/platform';
import { hasFlag } from '../packages/command-line';
import { dependencyInstalls } from '../packages/dependency-installs';
import { earlySources } from '../packages/early-sources';
import { addCacheMount } from '../refactoring/add-cache-mount';
import { packageCaches } from '../refactoring/cache-mounts';

export default defineRule({
  id: 'dockerfile/prefer-cache-mount',
  category: 'speed',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/prefer-package-cache-mounts', 'tally/js/node-gyp-cache-mounts'],
  messages: {
    uncached: 'What `{tool}` loads here is loaded again in each build; a cache mount keeps it outside of the image.',
  },
  fixes: { addMount: { title: 'Add a cache mount', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const { stage, commands, flags, isTrigger } = instruction;
      if (!stage || isTrigger || isWindows(stage) || !mayUse(stage.file, 2)) return;
      if (flags.some(({ name }) => name === 'mount') || earlySources(stage)?.install.instruction === instruction)
        return;
      const loads = commands.flatMap((command) =>
        packageCaches.flatMap(({ read, loads: isLoad, disabling }) => {
          const tool = read(command);
          return tool && isLoad(tool) && !(disabling && hasFlag(tool, disabling.flag)) ? [tool] : [];
        }),
      );
      const tool =
        loads[0] ??
        dependencyInstalls(instruction).find((install) => !hasFlag(install.tool, '--no-cache', '--no-cache-dir'))?.tool;
      if (!tool) return;
      const { file } = stage;
      const [refactoring] =
        loads.length > 0
          ? addCacheMount({ file, span: instruction.span, instructions: [instruction], instruction })
          : [];
      ctx.report({
        at: tool.span,
        message: 'uncached',
        data: { tool: tool.tool },
        fixes: refactoring ? [{ title: 'addMount', edits: () => refactoring.edits() }] : [],
      });
    },
  },
});
