import type { ComposeProject, ProjectFile } from '../project/project';

/** What the file that is asked about is to its project. */
export function roleOf(project: ComposeProject): ProjectFile['role'] {
  return fileOf(project)?.role ?? 'base';
}

/** True for a file that `docker stack deploy` reads, which shows in its name alone. */
export function isStackFile(project: ComposeProject): boolean {
  return /stack/i.test(fileName(project));
}

/** The name of the file that is asked about, without folders; empty where it has none. */
export function fileName(project: ComposeProject): string {
  const uri = fileOf(project)?.uri ?? '';
  return uri.slice(uri.lastIndexOf('/') + 1);
}

function fileOf({ files, here }: ComposeProject): ProjectFile | undefined {
  return files.find(({ file }) => file === here);
}
