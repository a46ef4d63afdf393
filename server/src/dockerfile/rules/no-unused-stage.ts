import { defineRule } from '../../lint/rule';
import { looksLikeImage } from '../external-images';
import { labelOf } from '../facts/stage-names';
import { neededBy, stageReferencesIn } from '../facts/stage-references';
import type { DockerfileFile, Stage } from '../model/nodes';

/** Names of stages that someone builds with `--target`. */
const targetName =
  /(?:^|[-_.])(?:artifacts?|binar(?:y|ies)|ci|cross|debug|dev|devcontainer|development|docs?|e2e|export|lint|output|release|tests?|validate|vendor)(?:$|[-_.])/i;

export default defineRule({
  id: 'dockerfile/no-unused-stage',
  category: 'clarity',
  severity: 'info',
  tag: 'unnecessary',
  aliases: ['tally/no-unreachable-stages'],
  messages: { unused: 'Nothing that the last stage needs comes from `{name}`; only `--target` would build it.' },
  on: {
    dockerfile(file, ctx) {
      const last = file.stages.at(-1);
      if (!last?.image || mayChooseStage(file)) return;
      const targets = file.stages.filter((stage) => targetName.test(stage.name?.value ?? ''));
      const needed = neededBy([last, ...targets]);
      for (const stage of file.stages) {
        const at = stage.name ?? stage.image;
        if (at && !needed.has(stage)) ctx.report({ at: at.span, message: 'unused', data: { name: labelOf(stage) } });
      }
    },
  },
});

/** A variable in `FROM` may name a stage, and a misspelt name behind `--from` has a rule of its own. */
function mayChooseStage({ instructions, stages }: DockerfileFile): boolean {
  const references = stages.flatMap(stageReferencesIn);
  if (references.some(({ to, word }) => to === 'none' && !looksLikeImage(word.value))) return true;
  const isOpen = ({ image }: Stage) => image?.hasVariable && /^[^/:@]*\$/.test(image.text);
  const asksForTarget = instructions.some(
    (instruction) => instruction.kind === 'arg' && instruction.pairs.some(({ name }) => name.value === 'TARGETSTAGE'),
  );
  return stages.some(isOpen) || asksForTarget;
}
