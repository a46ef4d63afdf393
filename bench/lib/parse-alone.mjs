import { DockerfileParser } from 'dockerfile-ast';
import { parseDocument } from 'yaml';

/** The label of the floor: no server that uses these parsers can be faster. */
export const floorLabel = 'parsing alone';

/**
 * What no server that uses these parsers can do without.
 * @param {import('./subject.mjs').Language} language
 * @returns {(text: string) => unknown}
 */
export function parserFor(language) {
  return language === 'dockerfile' ? DockerfileParser.parse : (text) => parseDocument(text, { merge: true });
}

/**
 * The time that the parser takes for the text in this process.
 * @param {import('./subject.mjs').Subject} subject
 * @returns {import('./interleave.mjs').Competitor}
 */
export function parseAlone({ language, text }) {
  const parse = parserFor(language);
  return {
    label: floorLabel,
    sample: async () => {
      const start = performance.now();
      parse(text);
      return { value: performance.now() - start, answered: true };
    },
  };
}
