import { type ReferenceFault, referenceFault } from '../../images/image-syntax';
import type { ImageReference } from '../../images/reference';
import { defineRule, type RuleContext } from '../../lint/rule';
import { copiedImages, externalBase } from '../facts/base-images';
import type { DockerfileFile, Instruction } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/valid-image-reference',
  category: 'correctness',
  severity: 'error',
  aliases: ['dfu:INVALID_REFERENCE_FORMAT', 'dockadvisor:FromInvalidImageReference'],
  messages: {
    capitals: '`{image}` has capital letters in its name, and no registry takes them.',
    digest: '`{image}` has no valid digest: that is `sha256:` and 64 hexadecimal digits.',
    shape: '`{image}` is no image reference, so the build stops before it pulls anything.',
    tag: '`{image}` has no valid tag: up to 128 letters, digits, `_`, `.` or `-`, not beginning with the last two.',
  },
  on: {
    stage(stage, ctx) {
      const image = externalBase(stage);
      if (image) reportFault(image, stage.file, ctx);
    },
    copy: reportCopied,
    run: reportCopied,
  },
});

function reportCopied(instruction: Instruction, ctx: RuleContext<ReferenceFault, never>): void {
  for (const image of copiedImages(instruction)) {
    reportFault(image, instruction.stage?.file, ctx);
  }
}

/** Braces and per cent signs are those of a template; at the very end of the file a name is still being typed. */
function reportFault(
  image: ImageReference,
  file: DockerfileFile | undefined,
  ctx: RuleContext<ReferenceFault, never>,
): void {
  if (image.hasVariable || /[$\\`{}%]/.test(image.text)) return;
  const fault = referenceFault(image.text);
  if (!fault || image.span.end === file?.source.text.length) return;
  const shown = image.text.length > 80 ? `${image.text.slice(0, 79)}…` : image.text;
  ctx.report({ at: image.span, message: fault, data: { image: shown } });
}
