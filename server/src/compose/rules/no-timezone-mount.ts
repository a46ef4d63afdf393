import { defineRule } from '../../lint/rule';
import { checkedMounts } from '../facts/checked-mounts';

export default defineRule({
  id: 'compose/no-timezone-mount',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  messages: { isLocal: '`{path}` is not there on every host; a `TZ` variable sets the time zone everywhere.' },
  on: {
    service(service, ctx) {
      for (const { kind, source, sourceSpan: at } of checkedMounts(service)) {
        if (kind !== 'bind' || (source !== '/etc/localtime' && source !== '/etc/timezone')) continue;
        ctx.report({ at, message: 'isLocal', data: { path: source } });
      }
    },
  },
});
