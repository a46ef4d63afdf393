import { defineRule } from '../../lint/rule';
import { itemsOf } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';

export default defineRule({
  id: 'compose/no-missing-label-file',
  category: 'correctness',
  severity: 'error',
  messages: { isMissing: 'There is no label file `{path}`, so the project does not load.' },
  on: {
    composeProject({ disk, here }, ctx) {
      if (!disk) return;
      for (const { get } of here.services) {
        const node = get('label_file')?.value;
        if (isPatched(node)) continue;
        for (const item of itemsOf(node)) {
          const value = valueIn(item.value);
          if (!value?.text || value.hasVariable || value.text.startsWith('/')) continue;
          if (disk.kindOf(value.text, here) !== 'missing') continue;
          ctx.report({ at: value.span, message: 'isMissing', data: { path: value.text } });
        }
      }
    },
  },
});
