import type { Service } from '../model/nodes';
import type { ComposeProject, ProjectService } from '../project/project';
import { isTestFile } from './credentials';
import { fileName } from './file-role';
import { mergedEntry } from './merged';
import { ownLayer } from './own-layer';
import { mergedImageName } from './service-image';
import { isTrue } from './service-value';
import { valueIn } from './value';

export interface ContainerService {
  readonly service: ProjectService;
  /** Where to report what it lacks. */
  readonly layer: Service;
}

/** Services that start Linux containers with walls, in a project that is known as a whole and made for no test. */
export function hardenableServices(project: ComposeProject): readonly ContainerService[] {
  if (!project.isWhole || isTestFile(fileName(project))) return [];
  return [...project.services.values()].flatMap((service): ContainerService | [] => {
    const layer = ownLayer(project, service);
    const text = (key: string) => valueIn(mergedEntry(service, key)?.entry.value)?.text;
    if (!layer || mergedEntry(service, 'provider') || isTrue(text('privileged'))) return [];
    return isWindows(mergedImageName(service), text('platform')) ? [] : { service, layer };
  });
}

/** Images and platforms of Windows, which knows neither capabilities nor security options of Linux. */
export function isWindows(image: string | undefined, platform: string | undefined): boolean {
  return platform?.startsWith('windows') === true || /windows|nanoserver|servercore/i.test(image ?? '');
}
