import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnowledgePart } from '../knowledge/knowledge';

/** A part of the wiki from the folder that the build wrote. Rejects where it is not there. */
export function readKnowledge(folder: string, part: KnowledgePart): Promise<string> {
  return readFile(join(folder, `${part}.json`), 'utf8');
}
