import { defineRule } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import { isPatched, valueIn } from '../facts/value';

export default defineRule({
  id: 'compose/no-container-name',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  messages: { isFixed: 'With a fixed name the service runs once per host: no copies, and no second project.' },
  fixes: { removeName: { title: 'Remove `container_name`', safety: 'suggestion' } },
  on: {
    service({ file, get, mapping }, ctx) {
      const entry = get('container_name');
      const value = valueIn(entry?.value);
      if (!entry || !value || value.written === '' || value.hasVariable || isPatched(entry.value)) return;
      const index = mapping?.entries.indexOf(entry) ?? -1;
      const fixes = mapping && index >= 0 ? removalFix(file, 'removeName', mapping, index) : [];
      ctx.report({ at: value.span, message: 'isFixed', fixes });
    },
  },
});
