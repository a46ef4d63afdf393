import { defineRule } from '../../lint/rule';
import { fact } from '../facts';
import type { Stage } from '../model/nodes';
import { baseImage } from '../packages/base-family';
import { nameOfPackage, packageChanges } from '../packages/installs';
import { isDevelopment, isFinal } from '../packages/stages';

export default defineRule({
  id: 'dockerfile/no-build-tools-in-final-stage',
  category: 'size',
  severity: 'info',
  aliases: ['tally/prefer-multi-stage-build'],
  messages: {
    stays: '`{package}` is for compiling and stays in the image; compile in another stage and copy the result.',
  },
  on: {
    run(instruction, ctx) {
      const { stage } = instruction;
      if (!stage || !isFinal(instruction) || instruction.isTrigger || isDevelopment(stage)) return;
      const changes = packageChanges(instruction);
      if (changes.some(({ action }) => action === 'remove') || isForBuilding(stage) || endsInCompiler(stage)) return;
      for (const { action, packages } of changes) {
        const found =
          action === 'install' ? packages.find(({ value }) => buildTool.test(nameOfPackage(value))) : undefined;
        if (found) ctx.report({ at: found.span, message: 'stays', data: { package: found.value } });
      }
    },
  },
});

const buildTool =
  /^(?:autoconf|automake|base-devel|build-base|build-essential|cargo|clang|cmake|g\+\+|gcc|gcc-c\+\+|gfortran|make|musl-dev|ninja-build|rustc|(?!libpq-)[\w.+]+(?:-[\w.+]+)*-(?:dev|devel))$/;

/** Images that people build with, not on, and stages that say so. */
function isForBuilding(stage: Stage): boolean {
  const image = baseImage(stage);
  if (/(?:^|[-_.])(?:build|builder|compile)(?:$|[-_.])/i.test(stage.name?.value ?? '')) return true;
  return /^(?:.*\/)?(?:buildpack-deps|gcc|golang|rust|maven|gradle|swift|haskell|sdk)$/.test(image?.repository ?? '');
}

/** The container is there to compile, or to give someone a shell. */
const endsInCompiler = fact((stage: Stage): boolean => {
  const last = stage.instructions.findLast(({ kind }) => kind === 'entrypoint' || kind === 'cmd');
  const words = last?.commands.flatMap(({ name }) => name.value.replace(/^.*\//, '')) ?? [];
  return words.some((word) => /^(?:make|cmake|gcc|g\+\+|clang|cargo|bash|sh|zsh)$/.test(word));
});
