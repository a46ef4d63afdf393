import { defineRule, type Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { areNeverTogether, copiesOf, type MergedMount, mergedMounts } from '../facts/merged-service';
import { type SelinuxLabel, selinuxLabel } from '../facts/selinux-labels';
import type { ComposeProject, ProjectService } from '../project/project';

interface SharedMount extends MergedMount {
  readonly service: ProjectService;
}

export default defineRule({
  id: 'compose/no-private-label-on-shared-source',
  category: 'correctness',
  severity: 'warning',
  messages: {
    locksOut:
      '`Z` is for one container, but `{service}` mounts `{source}` as well; whoever starts last locks out the other.',
    isScaled:
      '`Z` is for one container, but `{service}` runs more than once; whoever starts last locks out the others.',
  },
  fixes: { useSharedLabel: { title: 'Use `z`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const mounts of bySource(project).values()) {
        for (const each of mounts) {
          const { layer, mount, service } = each;
          const label = layer.file === project.here ? selinuxLabel(mount) : undefined;
          if (label?.name !== 'Z') continue;
          const other = mounts.find((one) => one.service !== service && !areNeverTogether(one.service, service));
          const isScaled = (copiesOf(service) ?? 1) > 1;
          if (!other && !isScaled) continue;
          const data = { service: (other ?? each).service.name, source: (mount.source ?? '').slice(0, 60) };
          const message = other ? 'locksOut' : 'isScaled';
          ctx.report({ at: label.span, message, data, fixes: fixesOf(each, label) });
        }
      }
    },
  },
});

/** The bind mounts of all services by what they mount. */
function bySource(project: ComposeProject): ReadonlyMap<string, readonly SharedMount[]> {
  const found = new Map<string, SharedMount[]>();
  for (const service of project.services.values()) {
    for (const merged of mergedMounts(service)) {
      const { kind, source } = merged.mount;
      if (kind !== 'bind' || source === undefined) continue;
      const key = project.disk?.uriOf(source, merged.layer.file) ?? source.replace(/(?<=[^/])\/$/, '');
      const before = found.get(key);
      if (before) before.push({ ...merged, service });
      else found.set(key, [{ ...merged, service }]);
    }
  }
  return found;
}

function fixesOf({ layer }: SharedMount, label: SelinuxLabel): readonly Fix<'useSharedLabel'>[] {
  if (isShared(layer.file, label.span)) return [];
  return [{ title: 'useSharedLabel', edits: () => [replace(label.span, 'z')] }];
}
