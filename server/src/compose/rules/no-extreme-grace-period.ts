import { defineRule } from '../../lint/rule';
import { checkedValue } from '../facts/checked-entry';
import { isJobName } from '../facts/long-running';
import { composeSeconds } from '../values/durations';

export default defineRule({
  id: 'compose/no-extreme-grace-period',
  category: 'correctness',
  severity: 'hint',
  offByDefault: true,
  messages: {
    isShort: '`{text}` leaves no time to finish, so work in flight is lost at every stop.',
    isLong: '`{text}` lets a hung program delay every stop and update by that time.',
  },
  on: {
    service(service, ctx) {
      const value = checkedValue(service, 'stop_grace_period');
      const seconds = value?.text === undefined ? undefined : composeSeconds(value.text);
      if (!value || seconds === undefined || (seconds >= 1 && seconds <= 600) || isJobName(service.name)) return;
      ctx.report({ at: value.span, message: seconds < 1 ? 'isShort' : 'isLong', data: { text: value.text ?? '' } });
    },
  },
});
