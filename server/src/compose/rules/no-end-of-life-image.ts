import { dayInWords } from '../../data/dates';
import { checkedOn } from '../../images/life-cycle';
import { retirementOf } from '../../images/retired-images';
import { defineRule } from '../../lint/rule';
import { lifeCycleIn, pulledImages } from '../facts/pulled-images';

/** Support that someone pays for goes on after the public one. */
const paidSupport = /(?:^|-)(?:esm|extended|lts-extended|pro|ubi\d*)(?:-|$)/;

export default defineRule({
  id: 'compose/no-end-of-life-image',
  category: 'security',
  severity: 'warning',
  tag: 'deprecated',
  messages: {
    ended: '{product} {cycle} has had no fixes since {day}, so its holes stay open. (Dates of {checked})',
    endsSoon: '{product} {cycle} gets fixes until {day} only. (Dates of {checked})',
  },
  on: {
    composeProject(project, ctx) {
      for (const { reference, value } of pulledImages(project)) {
        const { tag, tagSpan } = reference;
        if (!tag || paidSupport.test(tag) || retirementOf(reference)) continue;
        const life = lifeCycleIn(project, reference, ctx.today);
        if (!life?.ends || life.state === 'maintained') continue;
        const hasEnded = life.state === 'ended';
        const { cycle, product } = life;
        ctx.report({
          at: tagSpan && value.text === value.written ? tagSpan : value.span,
          message: hasEnded ? 'ended' : 'endsSoon',
          data: { product, cycle, day: dayInWords(life.ends), checked: dayInWords(checkedOn) },
          ...(hasEnded ? {} : { atMost: 'info' }),
        });
      }
    },
  },
});
