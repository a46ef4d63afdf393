import { defineRule } from '../../lint/rule';
import { isGitIgnored } from '../facts/git-ignore';
import { objectsOf } from '../facts/objects';
import { entryAt } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';

export default defineRule({
  id: 'compose/no-missing-secret-file',
  category: 'correctness',
  severity: 'warning',
  messages: { isMissing: 'There is no `{path}`; services that use `{name}` do not start.' },
  on: {
    composeProject({ disk, here }, ctx) {
      if (!disk) return;
      for (const kind of ['secrets', 'configs'] as const) {
        for (const { entry, mapping, name } of objectsOf(here, kind)) {
          const file = entryAt(mapping, 'file');
          const path = valueIn(file?.value);
          if (!path?.text || path.hasVariable || isPatched(entry.value) || isPatched(file?.value)) continue;
          if (/^(?:[/~\\]|[a-z]:)/i.test(path.text) || disk.kindOf(path.text, here) !== 'missing') continue;
          // What git ignores everybody has to make.
          const atMost = isGitIgnored(path.text, here, disk) ? { atMost: 'hint' as const } : {};
          ctx.report({ at: path.span, message: 'isMissing', data: { name, path: path.text }, ...atMost });
        }
      }
    },
  },
});
