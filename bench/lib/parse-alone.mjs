import { DockerfileParser } from 'dockerfile-ast';
import { parseDocument } from 'yaml';

/** The label of the floor: no server that uses these parsers can be faster. */
export const floorLabel = 'parsing alone';

/**
 * The time that the parser takes for the text in this process.
 * @param {import('./subject.mjs').Subject} subject
 * @returns {import('./interleave.mjs').Competitor}
 */
export function parseAlone({ language, text }) {
  const parse =
    language === 'dockerfile' ? () => DockerfileParser.parse(text) : () => parseDocument(text, { merge: true });
  return {
    label: floorLabel,
    sample: async () => {
      const start = performance.now();
      parse();
      return { value: performance.now() - start, answered: true };
    },
  };
}
