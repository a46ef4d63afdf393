import type { Visit } from '../analysis/language';
import type { IgnoreFile } from './model/nodes';
import type { IgnoreSurroundings } from './surroundings';

/** Shows the file, what lies around it, and each pattern. */
export function walk(file: IgnoreFile, visit: Visit, around: IgnoreSurroundings | undefined): void {
  visit('ignoreFile', file);
  if (around) visit('ignoreContext', { file, around });
  for (const line of file.lines) visit('ignorePattern', line);
}
