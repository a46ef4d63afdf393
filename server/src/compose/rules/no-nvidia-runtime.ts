import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { checkedEntry, writtenValue } from '../facts/checked-entry';
import { hasContent } from '../facts/content';
import { keyValuesOf } from '../facts/key-values';
import { mergedEntry } from '../facts/merged';
import { mergedService } from '../facts/merged-service';
import { mergedReference } from '../facts/service-image';
import type { ProjectService } from '../project/project';

export default defineRule({
  id: 'compose/no-nvidia-runtime',
  category: 'clarity',
  severity: 'info',
  offByDefault: true,
  messages: {
    isOld: 'The runtime `nvidia` must be registered on each host; `gpus: all` asks the engine for the devices.',
    hasNoRequest: '`NVIDIA_VISIBLE_DEVICES` alone asks for no GPU; `gpus: all` does.',
  },
  fixes: { useGpus: { title: 'Replace it with `gpus: all`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of project.here.services) {
        const { file } = service;
        const merged = mergedService(project, service);
        if (asksForDevices(merged) || /jetson|l4t/i.test(mergedReference(merged)?.repository ?? '')) continue;
        const entry = checkedEntry(service, 'runtime');
        const value = writtenValue(entry);
        if (entry && value?.text === 'nvidia') {
          const isOwn = entry.value === value.node && !value.hasVariable && !isShared(file, entry.span);
          const edits = () => [replace(entry.span, 'gpus: all')];
          ctx.report({ at: value.span, message: 'isOld', fixes: isOwn ? [{ title: 'useGpus', edits }] : [] });
          continue;
        }
        if (mergedEntry(merged, 'runtime')) continue;
        for (const { name, nameSpan, text } of keyValuesOf(checkedEntry(service, 'environment')?.value)) {
          if (name !== 'NVIDIA_VISIBLE_DEVICES' || text === undefined || /^(?:none|void|)$/.test(text)) continue;
          ctx.report({ at: nameSpan, message: 'hasNoRequest' });
        }
      }
    },
  },
});

function asksForDevices(service: ProjectService): boolean {
  const paths = [['gpus'], ['devices'], ['deploy', 'resources', 'reservations', 'devices']];
  return paths.some((path) => hasContent(mergedEntry(service, ...path)?.entry));
}
