import { join } from 'node:path';
import { createKnowledge, type Knowledge } from '../knowledge/knowledge';
import { readKnowledge } from '../node/knowledge';

export function wholeKnowledge(): Knowledge {
  return createKnowledge({ read: (part) => readKnowledge(join(__dirname, 'server/knowledge'), part) }, console);
}
