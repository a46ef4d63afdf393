import { imageName } from '../../images/reference';
import { defineRule } from '../../lint/rule';
import { rootBase } from '../facts/base-images';
import { compileStep, isToolchain, startsProgram, stepsOf } from '../facts/build-commands';

export default defineRule({
  id: 'dockerfile/no-toolchain-in-image',
  category: 'size',
  severity: 'warning',
  aliases: ['tally/prefer-multi-stage-build'],
  messages: { ships: '`{step}` runs in the stage that ships, so all of `{image}` ships with what it makes.' },
  on: {
    dockerfile({ stages }, ctx) {
      const last = stages.at(-1);
      if (!last?.image || /(?:^|[-_.])(?:ci|dev|lint|tests?)(?:$|[-_.])/i.test(last.name?.value ?? '')) return;
      const image = isToolchain(last) ? rootBase(last) : undefined;
      if (!image || !startsProgram(last)) return;
      const [found] = stepsOf(last, compileStep);
      if (!found) return;
      ctx.report({
        at: last.image.span,
        message: 'ships',
        data: { step: found.step, image: imageName(image) },
        related: [{ span: found.command.span, message: 'Compiles here' }],
      });
    },
  },
});
