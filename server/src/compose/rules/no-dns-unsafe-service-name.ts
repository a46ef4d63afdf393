import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'compose/no-dns-unsafe-service-name',
  category: 'clarity',
  severity: 'hint',
  messages: {
    isUnsafe: '`{name}` is a host name too, and some programs refuse host names with {what}.',
    isLong: 'A host name has 63 letters at most, and this name of a service has {count}.',
  },
  on: {
    service({ entry, name }, ctx) {
      // Other letters are none of a name at all, and another rule says so.
      if (!/^[\w.-]+$/.test(name) || entry.colon === undefined) return;
      const what = name.includes('_') ? 'an underscore' : /[A-Z]/.test(name) ? 'capital letters' : undefined;
      const at = entry.key.span;
      if (name.length > 63) ctx.report({ at, message: 'isLong', data: { count: String(name.length) } });
      else if (what) ctx.report({ at, message: 'isUnsafe', data: { name, what } });
    },
  },
});
