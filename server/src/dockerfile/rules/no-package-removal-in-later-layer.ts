import { defineRule } from '../../lint/rule';
import { span } from '../../text/span';
import type { Instruction } from '../model/nodes';
import { isShipped } from '../packages/caches';
import { firstInstallations, type Manager, nameOfPackage, packageChanges } from '../packages/installs';
import { isForeignManager } from '../packages/managers';

export default defineRule({
  id: 'dockerfile/no-package-removal-in-later-layer',
  category: 'size',
  severity: 'warning',
  messages: {
    stays: 'An earlier `RUN` installed `{package}`, so its files stay in that layer and the image does not shrink.',
  },
  on: {
    run(instruction, ctx) {
      const removals = packageChanges(instruction).filter(({ action }) => action === 'remove');
      if (removals.length === 0 || !isShipped(instruction) || instruction.isTrigger) return;
      for (const { manager, tool, packages, command } of removals) {
        const found = packages.find(({ value }) =>
          isInstalledBefore(instruction, manager, nameOfPackage(value) || value),
        );
        if (!found || isForeignManager(command, instruction)) continue;
        ctx.report({ at: span(tool.span.start, found.span.end), message: 'stays', data: { package: found.value } });
      }
    },
  },
});

function isInstalledBefore(instruction: Instruction, manager: Manager, name: string): boolean {
  const { stage, span: at } = instruction;
  const first = stage && firstInstallations(stage).get(`${manager} ${name}`);
  return first !== undefined && first < at.start && !isInstalledHere(instruction, name);
}

function isInstalledHere(instruction: Instruction, name: string): boolean {
  return packageChanges(instruction).some(
    ({ action, packages }) => action === 'install' && packages.some(({ value }) => nameOfPackage(value) === name),
  );
}
