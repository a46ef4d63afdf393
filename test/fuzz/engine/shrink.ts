import type { FuzzDocument } from './property';

/** Attempts at most: some documents are large, and a failure that is a bit long is a failure still. */
const mostAttempts = 3000;

/**
 * A smaller document that fails in the same way: versions, then lines, then characters are left out as long as it does.
 * @param fails tells whether a document fails as the first one did.
 */
export async function shrunk(
  document: FuzzDocument,
  fails: (smaller: FuzzDocument) => Promise<boolean>,
): Promise<FuzzDocument> {
  let best = document;
  let attempts = 0;
  const attempt = async (versions: readonly string[]): Promise<boolean> => {
    if (attempts >= mostAttempts) return false;
    attempts++;
    const smaller = { ...best, versions };
    if (!(await fails(smaller))) return false;
    best = smaller;
    return true;
  };

  if (!(await attempt(best.versions.slice(-1)))) await attempt(best.versions.slice(-2));
  for (const separator of ['\n', '']) {
    for (let index = best.versions.length - 1; index >= 0; index--) await shrinkVersion(index, separator);
  }
  return best;

  /** Leaves out ever smaller runs of pieces, from all versions that hold the run, or else from one. */
  async function shrinkVersion(index: number, separator: string): Promise<void> {
    let pieces = piecesOf(best.versions[index] ?? '', separator);
    for (let size = Math.ceil(pieces.length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
      for (let start = 0; start < pieces.length; ) {
        const gone = pieces.slice(start, start + size).join('');
        const rest = [...pieces.slice(0, start), ...pieces.slice(start + size)].join('');
        const alone = best.versions.map((text, each) => (each === index ? rest : text));
        const together = best.versions.map((text, each) => (each === index ? rest : text.replace(gone, () => '')));
        const wasSmaller = (await attempt(together)) || (best.versions.length > 1 && (await attempt(alone)));
        if (wasSmaller) pieces = piecesOf(best.versions[index] ?? '', separator);
        else start += size;
        if (attempts >= mostAttempts) return;
      }
    }
  }
}

/** Lines with their ends, or characters. */
function piecesOf(text: string, separator: string): readonly string[] {
  return separator === '' ? text.split('') : text.split(/(?<=\n)/);
}
