import { defineRule } from '../../lint/rule';
import { checkedMounts, targetOf } from '../facts/checked-mounts';
import { cleanPath, isContainerPath, isWithin } from '../facts/container-paths';
import { driveLetter } from '../facts/drive-volumes';
import type { Mount } from '../facts/mounts';
import { entryAt } from '../facts/tree';
import { hasUnknownMerge } from '../model/lookup';

/** Directories that a build fills, kept apart from a mounted working copy. */
const builtDirectories =
  /\/(?:node_modules|vendor|\.venv|venv|target|dist|build|\.next|\.nuxt|bower_components|bin|obj)$/;

export default defineRule({
  id: 'compose/no-anonymous-volume',
  category: 'clarity',
  severity: 'info',
  messages: { hasNoName: 'The volume at `{path}` has no name, so it is hard to find, to back up and to remove.' },
  on: {
    service(service, ctx) {
      const mounts = checkedMounts(service);
      const folders = mounts.filter(({ kind }) => kind === 'bind').flatMap((mount) => targetOf(mount) ?? []);
      for (const mount of mounts) {
        const { target, targetSpan: at } = mount;
        if (!target || !isAnonymous(mount) || !isContainerPath(target) || driveLetter(mount)) continue;
        const path = cleanPath(target);
        if (builtDirectories.test(path) && folders.some((folder) => isWithin(path, cleanPath(folder)))) continue;
        ctx.report({ at, message: 'hasNoName', data: { path: path.slice(0, 100) } });
      }
    },
  },
});

function isAnonymous({ kind, mapping }: Mount): boolean {
  if (!mapping) return kind === 'anonymous';
  return kind === 'volume' && !entryAt(mapping, 'source') && !hasUnknownMerge(mapping);
}
