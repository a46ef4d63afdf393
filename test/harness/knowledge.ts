import parts from 'docker-wiki:knowledge';
import { createKnowledge, type Knowledge } from '../../server/src/knowledge/knowledge';

/** The wiki as the server has it. Fails where it cannot be read. */
export function wholeKnowledge(): Knowledge {
  return createKnowledge(
    { read: async (part) => parts[part] },
    {
      error(message, error) {
        throw new Error(message, { cause: error });
      },
    },
  );
}
