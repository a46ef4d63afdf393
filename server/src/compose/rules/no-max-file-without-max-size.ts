import { defineRule, type Fix } from '../../lint/rule';
import { insertBefore } from '../edits/insert-entry';
import { isShared } from '../edits/removal-fix';
import { isTrue } from '../facts/checked-entry';
import { type LogOption, logOptionsIn, mergedLogDriver } from '../facts/logging';
import { mergedEntry } from '../facts/merged';
import { mergedService } from '../facts/merged-service';
import { asMapping, hasUnknownMerge } from '../model/lookup';
import type { ComposeFile } from '../model/nodes';

export default defineRule({
  id: 'compose/no-max-file-without-max-size',
  category: 'correctness',
  severity: 'warning',
  messages: { isUseless: 'Without `max-size` nothing rotates, and `json-file` refuses `{name}` alone.' },
  fixes: { addSize: { title: 'Add `max-size: "10m"`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of project.here.services) {
        const options = logOptionsIn(service);
        const found = options.find(isRotation);
        if (!found) continue;
        const merged = mergedService(project, service);
        const all = asMapping(service.get('logging')?.value);
        if (mergedLogDriver(merged) !== 'json-file' || (all && hasUnknownMerge(all))) continue;
        if (mergedEntry(merged, 'logging', 'options', 'max-size') || hasUnknownMerge(found.mapping)) continue;
        ctx.report({
          at: found.entry.key.span,
          message: 'isUseless',
          data: { name: found.name },
          fixes: fixesOf(project.here, found),
        });
      }
    },
  },
});

function isRotation({ name, value }: LogOption): boolean {
  if (name === 'compress') return isTrue(value);
  return name === 'max-file' && /^\d{1,9}$/.test(value?.text ?? '') && Number(value?.text) > 1;
}

function fixesOf(file: ComposeFile, { entry, mapping }: LogOption): readonly Fix<'addSize'>[] {
  if (isShared(file, entry.span)) return [];
  return [{ title: 'addSize', edits: () => [insertBefore(file, mapping, entry, 'max-size: "10m"')] }];
}
