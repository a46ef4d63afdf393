import { defineRule } from '../../lint/rule';
import { itemsOf } from '../facts/tree';
import { isPatched } from '../facts/value';

export default defineRule({
  id: 'compose/no-volumes-from',
  category: 'clarity',
  severity: 'info',
  tag: 'deprecated',
  messages: {
    isHidden: '`volumes_from` hides what is mounted where; a named volume that both services mount says it.',
  },
  on: {
    service(service, ctx) {
      const entry = service.get('volumes_from');
      if (!entry || isPatched(entry.value) || !itemsOf(entry.value).some(({ value }) => value)) return;
      ctx.report({ at: entry.key.span, message: 'isHidden' });
    },
  },
});
