import { defineRule } from '../../lint/rule';
import { addFlag } from '../facts/flag-edits';
import { mayUse } from '../facts/frontend-level';
import { isWindows } from '../model/platform';

export default defineRule({
  id: 'dockerfile/prefer-copy-link',
  category: 'speed',
  severity: 'hint',
  offByDefault: true,
  messages: { bound: 'Without `--link` this layer is made anew whenever a layer below it changes.' },
  fixes: { addLink: { title: 'Add `--link`', safety: 'suggestion' } },
  on: {
    copy(instruction, ctx) {
      const { stage, destination, isTrigger } = instruction;
      if (!stage || !destination || isTrigger || instruction.flag('link') || !mayUse(stage.file, 4)) return;
      if (!instruction.flag('from') && stage !== stage.file.stages.at(-1)) return;
      // A name is looked up in the base, which a linked layer does not see; `/bin` and its like are symbolic links.
      const owner = instruction.flag('chown')?.value?.value;
      if (owner !== undefined && !/^\d+(?::\d+)?$/.test(owner)) return;
      if (
        destination.hasVariable ||
        !/^\/(?!(?:bin|lib|lib32|lib64|sbin|var\/run|var\/lock)(?:\/|$))/.test(destination.value)
      )
        return;
      if (isWindows(stage) || stage.image?.text === 'scratch') return;
      ctx.report({
        at: instruction.keyword.span,
        message: 'bound',
        fixes: [{ title: 'addLink', edits: () => [addFlag(instruction, '--link')] }],
      });
    },
  },
});
