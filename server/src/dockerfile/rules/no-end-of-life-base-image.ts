import { dayInWords } from '../../data/dates';
import { lifeCycleOf, successorTag } from '../../images/life-cycle';
import { type ImageReference, imageName } from '../../images/reference';
import { retirementOf } from '../../images/retired-images';
import { defineRule, type RuleContext } from '../../lint/rule';
import { replace } from '../../text/span';
import { copiedImages, effectiveBase, externalBase } from '../facts/base-images';
import type { Instruction } from '../model/nodes';

type Messages = 'ended' | 'endsSoon';

/** Support that someone pays for goes on after the public one. */
const paidSupport = /(?:^|-)(?:esm|extended|lts-extended|pro|ubi\d*)(?:-|$)/;

export default defineRule({
  id: 'dockerfile/no-end-of-life-base-image',
  category: 'security',
  severity: 'warning',
  tag: 'deprecated',
  aliases: ['tally/ruby/eol-ruby-version'],
  messages: {
    ended: '{product} {cycle} has had no fixes since {day}, so its holes stay open in this image.',
    endsSoon: '{product} {cycle} gets fixes until {day} only.',
  },
  fixes: { useSuccessor: { title: 'Use `{image}:{tag}`', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      const image = effectiveBase(stage);
      if (image) reportAge(image, image === externalBase(stage), ctx);
    },
    copy: reportCopied,
    run: reportCopied,
  },
});

function reportCopied(instruction: Instruction, ctx: RuleContext<Messages, 'useSuccessor'>): void {
  for (const image of copiedImages(instruction)) reportAge(image, true, ctx);
}

/** A tag that comes out of a variable stands nowhere in the file. */
function reportAge(image: ImageReference, isWritten: boolean, ctx: RuleContext<Messages, 'useSuccessor'>): void {
  const { tag } = image;
  const tagSpan = isWritten ? image.tagSpan : undefined;
  if (!tag || paidSupport.test(tag) || retirementOf(image)) return;
  const life = lifeCycleOf(image, ctx.today);
  if (!life?.ends || life.state === 'maintained') return;

  const hasEnded = life.state === 'ended';
  const successor = hasEnded && !image.digest ? successorTag(image, ctx.today) : undefined;
  ctx.report({
    at: tagSpan ?? image.span,
    message: hasEnded ? 'ended' : 'endsSoon',
    data: { product: life.product, cycle: life.cycle, day: dayInWords(life.ends) },
    ...(hasEnded ? {} : { atMost: 'info' }),
    fixes:
      successor && tagSpan
        ? [
            {
              title: 'useSuccessor',
              data: { image: imageName(image), tag: successor },
              edits: () => [replace(tagSpan, successor)],
            },
          ]
        : [],
  });
}
