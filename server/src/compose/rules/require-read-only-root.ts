import { defineRule } from '../../lint/rule';
import { addServiceKeys } from '../edits/add-service-keys';
import { hardenableServices } from '../facts/container-services';
import { isDataStore } from '../facts/image-role';
import { mergedEntry } from '../facts/merged';
import { mountTargetsOf } from '../facts/mount-targets';
import { mergedReference } from '../facts/service-image';
import type { ProjectService } from '../project/project';

export default defineRule({
  id: 'compose/require-read-only-root',
  category: 'security',
  severity: 'hint',
  offByDefault: true,
  aliases: ['CL-0007', 'semgrep:writable-filesystem-service'],
  messages: { isWritable: 'The root file system of `{name}` is writable, so an intruder can change and add programs.' },
  fixes: { makeReadOnly: { title: 'Make it read-only, with a writable `/tmp`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const { layer, service } of hardenableServices(project)) {
        const image = mergedReference(service);
        if (mergedEntry(service, 'read_only') || (image && isDataStore(image))) continue;
        if (mergedEntry(service, 'develop', 'watch')) continue;
        const hasPlace = mergedEntry(service, 'tmpfs') || mountsTmp(service);
        const keys = ['read_only: true', ...(hasPlace ? [] : ['tmpfs: [/tmp]'])];
        const edits = addServiceKeys(layer, keys);
        const fixes = edits ? [{ title: 'makeReadOnly' as const, edits: () => edits }] : [];
        ctx.report({ at: layer.entry.key.span, message: 'isWritable', data: { name: service.name }, fixes });
      }
    },
  },
});

function mountsTmp({ layers }: ProjectService): boolean {
  return layers.some((layer) => mountTargetsOf(layer).some(({ path }) => path === '/tmp'));
}
