import { type ReferenceFault, referenceFault } from '../../images/image-syntax';
import type { ImageReference } from '../../images/reference';
import { defineRule, type RuleContext } from '../../lint/rule';
import { copiedImages, externalBase } from '../facts/base-images';
import type { Instruction } from '../model/nodes';

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
      if (image) reportFault(image, stage.file.source.text, ctx);
    },
    copy: reportCopied,
    run: reportCopied,
  },
});

function reportCopied(instruction: Instruction, ctx: RuleContext<ReferenceFault, never>): void {
  for (const image of copiedImages(instruction)) {
    reportFault(image, instruction.stage?.file.source.text ?? '', ctx);
  }
}

/** Braces and per cent signs are those of a template; at the very end of the file a name is still being typed. */
function reportFault(image: ImageReference, text: string, ctx: RuleContext<ReferenceFault, never>): void {
  if (image.hasVariable || /[$\\`{}%]/.test(image.text) || image.span.end === text.length) return;
  const fault = referenceFault(image.text);
  const shown = image.text.length > 80 ? `${image.text.slice(0, 79)}…` : image.text;
  if (fault) ctx.report({ at: image.span, message: fault, data: { image: shown } });
}
