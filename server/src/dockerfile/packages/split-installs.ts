import { fact } from '../facts';
import type { Instruction, Stage } from '../model/nodes';
import { type Manager, type PackageChange, packageChanges } from './installs';

/** The RUN instructions of a stage in which one manager installs for good, where they are three or more. */
interface SplitInstall {
  readonly manager: Manager;
  readonly installs: readonly { readonly instruction: Instruction; readonly change: PackageChange }[];
}

/** A step that brings a repository or a key parts what stands before it from what stands behind it. */
const repository =
  /sources\.list|add-apt-repository|config-manager|apt-key|keyrings?\b|\.repo\b|rpm --import|zypper (?:ar|addrepo)|apk\/repositories|--repository|setup_\d+\.x|--add-architecture|epel-release|-release(?:-\w+)?\.(?:deb|rpm)/;

export const splitInstalls = fact((stage: Stage): readonly SplitInstall[] => {
  const groups = new Map<Manager, { instruction: Instruction; change: PackageChange }[]>();
  const found: SplitInstall[] = [];
  const close = () => {
    for (const [manager, installs] of groups) if (installs.length > 2) found.push({ manager, installs });
    groups.clear();
  };
  for (const instruction of stage.instructions) {
    const { kind, span } = instruction;
    if (kind !== 'run' && kind !== 'copy' && kind !== 'add') continue;
    if (groups.size > 0 && repository.test(stage.file.slice(span))) close();
    const managers = new Set<Manager>();
    const changes = packageChanges(instruction);
    // Tools that the same step removes again need a step of their own.
    if (changes.some(({ action }) => action === 'remove')) continue;
    for (const change of changes) {
      if (change.action !== 'install' || managers.has(change.manager)) continue;
      managers.add(change.manager);
      const group = groups.get(change.manager) ?? [];
      group.push({ instruction, change });
      groups.set(change.manager, group);
    }
  }
  close();
  return found;
});
