import { lower } from '../../server/src/dockerignore/model/lower';
import type { IgnoreFile } from '../../server/src/dockerignore/model/nodes';
import { SourceText } from '../../server/src/text/source-text';

/** The tree of a text as it stands. */
export function parse(text: string): IgnoreFile {
  return lower(new SourceText(text));
}
