import { decoded } from '../../text/decoded';
import type { ComposeFile } from '../model/nodes';
import { folderBetween, folderOf, nameOf } from '../project/paths';
import type { ComposeProject } from '../project/project';

/** A URI as people would write it from the folder of the file that is asked about. */
export function pathFromHere({ files, here }: ComposeProject, uri: string): string {
  const own = files.find(({ file }) => file === here)?.uri ?? '';
  const folder = folderBetween(folderOf(own), folderOf(uri));
  return folder === undefined ? decoded(uri) : `${folder}${nameOf(uri)}`;
}

/** The same for a file of the project. */
export function nameFromHere(project: ComposeProject, file: ComposeFile): string {
  const uri = project.files.find((each) => each.file === file)?.uri;
  return uri ? pathFromHere(project, uri) : '';
}
