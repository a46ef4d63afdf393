import { defineRule } from '../../lint/rule';
import { serviceValue } from '../facts/service-value';

export default defineRule({
  id: 'compose/no-root-user',
  category: 'security',
  severity: 'warning',
  aliases: ['CL-0018', 'DL3002'],
  messages: { isRoot: '`user: {user}` runs as root, which without user remapping is root on the host.' },
  on: {
    service(service, ctx) {
      const user = serviceValue(service, 'user');
      if (!user || !/^(?:root|0+)(?::.*)?$/.test(user.text)) return;
      ctx.report({ at: user.value.span, message: 'isRoot', data: { user: user.text } });
    },
  },
});
