/**
 * @typedef {object} Places where the bench works in a text; 0-based, in UTF-16 units
 * @property {{ line: number, character: number, text: string }} keystroke a character that is deleted and typed again;
 *   without it there is one finding more
 * @property {{ line: number, character: number, text: string }} completion where `text` is typed on an empty line
 * @property {{ line: number, character: number }} rename a name of the file
 * @property {{ line: number, character: number }[]} hovers places with something to explain, spread over the text
 */

const hoverCount = 24;

/** @param {'dockerfile' | 'compose'} language @param {string} text @returns {Places} */
export function findPlaces(language, text) {
  const lines = text.split('\n');
  return language === 'dockerfile' ? dockerfilePlaces(lines) : composePlaces(lines);
}

/** @param {readonly string[]} lines @returns {Places} */
function dockerfilePlaces(lines) {
  const workdir = nearestToMiddle(lines, (line) => line.startsWith('WORKDIR /'));
  const stage = nearestToMiddle(lines, (line) => /^FROM .* AS /.test(line));
  const afterInstruction = (/** @type {number} */ line) =>
    /^(FROM|WORKDIR|LABEL|EXPOSE|STOPSIGNAL)\b/.test(lines[line - 1] ?? '');
  return {
    keystroke: { line: workdir, character: 'WORKDIR '.length, text: '/' },
    rename: { line: stage, character: (lines[stage] ?? '').indexOf(' AS ') + ' AS '.length },
    completion: {
      line: nearestToMiddle(lines, (line, index) => line === '' && afterInstruction(index)),
      character: 0,
      text: 'C',
    },
    hovers: spread(
      matches(lines, /^(?:FROM|RUN|COPY|ARG|ENV|LABEL|WORKDIR|EXPOSE|HEALTHCHECK|USER|CMD)\b|--[a-z-]+(?==)/g),
    ),
  };
}

/** @param {readonly string[]} lines @returns {Places} */
function composePlaces(lines) {
  const listItem = nearestToMiddle(
    lines,
    (line, index) => line.startsWith('      - ') && lines[index - 1] === '    depends_on:',
  );
  const nameStart = '      - '.length;
  return {
    rename: { line: nearestToMiddle(lines, (line) => /^ {2}[a-z]+-\d+:$/.test(line)), character: 2 },
    keystroke: { line: listItem, character: nameStart, text: (lines[listItem] ?? '').charAt(nameStart) },
    completion: {
      line: nearestToMiddle(lines, (line, index) => line === '' && (lines[index - 1] ?? '').startsWith('    ')),
      character: 0,
      text: '    p',
    },
    hovers: spread(
      matches(
        lines,
        /^ {4}(?:image|build|ports|environment|healthcheck|volumes|networks|deploy|depends_on|labels|command)(?=:)/g,
      ),
    ),
  };
}

/** @param {readonly string[]} lines @param {(line: string, index: number) => boolean} fits */
function nearestToMiddle(lines, fits) {
  const middle = lines.length / 2;
  const found = [...lines.keys()]
    .filter((index) => fits(lines[index] ?? '', index))
    .sort((left, right) => Math.abs(left - middle) - Math.abs(right - middle));
  if (found[0] === undefined) throw new Error('The generated text has no place for the bench to type at.');
  return found[0];
}

/** @param {readonly string[]} lines @param {RegExp} pattern */
function matches(lines, pattern) {
  return lines.flatMap((line, index) =>
    [...line.matchAll(pattern)].map((match) => ({ line: index, character: match.index + match[0].length - 1 })),
  );
}

/**
 * @template T
 * @param {readonly T[]} values
 */
function spread(values) {
  const step = Math.max(1, values.length / hoverCount);
  return values.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
