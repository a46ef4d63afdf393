import { defineRule } from '../../lint/rule';
import { roleOf } from '../facts/file-role';
import { hasUnknownKey } from '../facts/unknown-keys';
import { hasUnknownMerge } from '../model/lookup';
import { matches } from '../schema/place';
import { problemsOf } from '../schema/problems';

export default defineRule({
  id: 'compose/require-model',
  category: 'correctness',
  severity: 'error',
  messages: { isMissing: '`{name}` does not say which `model` it is, so the project does not load.' },
  on: {
    composeProject(project, ctx) {
      // An override may change a model of an earlier file.
      if (roleOf(project) === 'override') return;
      for (const { element, mapping, path } of problemsOf(project.here, 'missing-key')) {
        if (!matches(path, 'models.*') || element?.kind !== 'entry' || (mapping && hasUnknownMerge(mapping))) continue;
        if (hasUnknownKey(project.here, mapping)) continue;
        ctx.report({ at: element.key.span, message: 'isMissing', data: { name: element.key.text } });
      }
    },
  },
});
