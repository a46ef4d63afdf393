import type { Span } from '../../text/span';
import type { ComposeFile } from '../model/nodes';
import { folderBetween, folderOf, nameOf } from './paths';
import type { ComposeProject } from './project';

/** A file as its reader calls it from the document: its path from the document's folder. */
export function fileLabel(project: ComposeProject, file: ComposeFile): string {
  return uriLabel(project, project.files.find((each) => each.file === file)?.uri ?? '');
}

/** The same for any file beside the project. */
export function uriLabel({ files, here }: ComposeProject, uri: string): string {
  const own = files.find(({ file }) => file === here)?.uri ?? '';
  return (folderBetween(folderOf(own), folderOf(uri)) ?? '') + nameOf(uri);
}

/** `line 3` in the document itself, `compose.override.yaml:3` elsewhere; 1-based, as editors count. */
export function placeLabel(project: ComposeProject, file: ComposeFile, { start }: Pick<Span, 'start'>): string {
  const line = file.source.lineAt(start) + 1;
  return file === project.here ? `line ${line}` : `${fileLabel(project, file)}:${line}`;
}
