import { KeptWith } from '../../lint/fact';
import type { ComposeFile, Service } from '../model/nodes';
import type { ComposeProject, FileRole, ProjectService } from '../project/project';

const kept = new KeptWith<ComposeProject, ReadonlyMap<ComposeFile, FileRole>>();

/** The part of a service where what it lacks is reported: its first one, if that lies in the file that is asked about. */
export function ownLayer(project: ComposeProject, { layers }: ProjectService): Service | undefined {
  const roles = kept.get(project) ?? new Map(project.files.map(({ file, role }) => [file, role]));
  kept.set(project, roles);
  const first = layers.find(({ file }) => roles.get(file) !== 'extended');
  return first?.file === project.here ? first : undefined;
}
