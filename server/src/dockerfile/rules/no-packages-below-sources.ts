import { defineRule } from '../../lint/rule';
import type { Instruction } from '../model/nodes';
import { earlySources, wholeContext } from '../packages/early-sources';
import { packageChanges } from '../packages/installs';

export default defineRule({
  id: 'dockerfile/no-packages-below-sources',
  category: 'speed',
  severity: 'hint',
  offByDefault: true,
  messages: { repeated: 'Every change of a source file repeats this installation; put it above the `COPY`.' },
  on: {
    stage(stage, ctx) {
      const { instructions } = stage;
      const index = instructions.findIndex((instruction) => wholeContext(instruction));
      const copy = instructions[index];
      if (!copy) return;
      const step = instructions.slice(index + 1).find((instruction) => installsByName(instruction) !== undefined);
      const install = step && installsByName(step);
      if (!install || earlySources(stage)?.install.instruction === step) return;
      ctx.report({
        at: install.tool.span,
        message: 'repeated',
        related: [{ span: copy.keyword.span, message: 'The sources are copied here.' }],
      });
    },
  },
});

/** What the system's package manager takes from its repositories, in a step that names no file of the project. */
function installsByName(instruction: Instruction) {
  const isOwnFile = instruction.commands.some(({ name, args }) =>
    [name, ...args].some(({ value }) =>
      /^\.{0,2}\/(?!var\/|etc\/|tmp\/|usr\/)|\$\(|\.(?:deb|rpm|apk|txt|sh)$/.test(value),
    ),
  );
  return isOwnFile
    ? undefined
    : packageChanges(instruction).find(({ action, packages }) => action === 'install' && packages.length > 0);
}
