/** `[SOURCE:]TARGET[:OPTION,…]`, taken apart. */
export interface ShortMount {
  readonly kind: 'anonymous' | 'named' | 'bind';
  readonly source: string | undefined;
  readonly target: string;
  readonly options: readonly string[];
}

const windowsDrive = /^[A-Za-z]:[\\/]/;

/** The short form of `volumes`. The colons of `${A:-b}` and of `C:\data` separate nothing. */
export function shortMount(text: string): ShortMount | undefined {
  const parts = splitAtColons(text);
  const [first = '', second, third] = parts;
  if (parts.length > 3 || first === '' || second === '') return undefined;
  if (second === undefined) return { kind: 'anonymous', source: undefined, target: first, options: [] };
  const options = third ? third.split(',') : [];
  return { kind: isHostPath(first) ? 'bind' : 'named', source: first, target: second, options };
}

/** True where a source is a place of the host; anything else names a volume. */
function isHostPath(source: string): boolean {
  return /^(?:[./~]|\\\\)/.test(source) || windowsDrive.test(source);
}

function splitAtColons(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '{') depth++;
    else if (char === '}') depth--;
    else if (char === ':' && depth <= 0) {
      if (i === start + 1 && windowsDrive.test(text.slice(start, start + 3))) continue;
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** What the options of a mount do. */
export const mountOptions: ReadonlyMap<string, string> = new Map([
  ['ro', 'read-only in the container'],
  ['rw', 'writable, as without it'],
  ['z', 'relabelled for SELinux so that several containers may use it'],
  ['Z', 'relabelled for SELinux for this container alone'],
  ['nocopy', 'a new volume is not filled from the image'],
  ['cached', 'accepted for old files, without effect'],
  ['delegated', 'accepted for old files, without effect'],
  ['consistent', 'accepted for old files, without effect'],
  ['private', 'mounts made below it later stay on their side'],
  ['rprivate', 'mounts made below it later stay on their side, at every depth (default)'],
  ['shared', 'mounts made below it later appear on both sides'],
  ['rshared', 'mounts made below it later appear on both sides, at every depth'],
  ['slave', 'mounts made later on the host appear here, not the other way'],
  ['rslave', 'mounts made later on the host appear here at every depth, not the other way'],
]);
