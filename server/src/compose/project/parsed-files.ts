import { SourceText } from '../../text/source-text';
import { lower } from '../model/lower';
import type { ComposeFile } from '../model/nodes';

/** More files than that belong to no project; keeping them all would only cost memory. */
const most = 200;

const kept = new Map<string, { readonly text: string; readonly file: ComposeFile }>();

/** The tree of a file that is not the one being edited; the last ones are kept until their text changes. */
export function parsedFile(uri: string, text: string): ComposeFile {
  const known = kept.get(uri);
  kept.delete(uri);
  const file = known?.text === text ? known.file : lower(new SourceText(text));
  kept.set(uri, { text, file });
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  return file;
}
