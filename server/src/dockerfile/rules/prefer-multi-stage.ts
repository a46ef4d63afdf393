import { defineRule } from '../../lint/rule';
import { bundleStep, compileStep, isToolchain, startsProgram, stepsOf } from '../facts/build-commands';
import { packageChanges } from '../packages/installs';

export default defineRule({
  id: 'dockerfile/prefer-multi-stage',
  category: 'size',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/prefer-multi-stage-build'],
  messages: { single: '`{step}` leaves sources and tools in the only stage, so they ship with its result.' },
  on: {
    dockerfile({ stages }, ctx) {
      const [stage, second] = stages;
      if (!stage || second || isToolchain(stage) || !startsProgram(stage)) return;
      const steps = [...stepsOf(stage, (command) => compileStep(command) ?? bundleStep(command))];
      // A step that removes its tools again leaves nothing behind.
      const found = steps.find(
        ({ instruction }) => !packageChanges(instruction).some(({ action }) => action === 'remove'),
      );
      if (found) ctx.report({ at: found.command.span, message: 'single', data: { step: found.step } });
    },
  },
});
