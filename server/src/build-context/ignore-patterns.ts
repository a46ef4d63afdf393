/** A line of a `.dockerignore`. */
export interface IgnorePattern {
  /** Without `!`, cleaned as the builder cleans it. */
  readonly pattern: string;
  /** As written, with its `!`. */
  readonly text: string;
  /** 0-based. */
  readonly line: number;
  /** `!`: it brings back what an earlier line took out. */
  readonly isException: boolean;
  /** True for the very path, relative to the context; its folders are asked by those who need them. */
  matches(path: string): boolean;
}

/** The patterns of a `.dockerignore`. Rules: moby/patternmatcher, `ignorefile` and `patternmatcher.go`. */
export function ignorePatterns(text: string): readonly IgnorePattern[] {
  const found: IgnorePattern[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n/)
    .forEach((line, index) => {
      if (line.startsWith('#')) return;
      const written = line.trim();
      const isException = written.startsWith('!');
      const pattern = clean(isException ? written.slice(1).trim() : written);
      if (pattern === '') return;
      let expression: RegExp | undefined;
      found.push({
        pattern,
        text: written,
        line: index,
        isException,
        matches(path) {
          expression ??= toRegExp(pattern);
          return expression.test(path);
        },
      });
    });
  return found;
}

/** The last pattern that has a say about a path or one of its folders: it decides. `undefined`: the file stays. */
export function decidingPattern(path: string, patterns: readonly IgnorePattern[]): IgnorePattern | undefined {
  const places = withFolders(path);
  let deciding: IgnorePattern | undefined;
  let isIgnored = false;
  for (const pattern of patterns) {
    if (pattern.isException !== isIgnored) continue;
    if (!places.some((place) => pattern.matches(place))) continue;
    isIgnored = !pattern.isException;
    deciding = pattern;
  }
  return deciding;
}

/** True for a path, relative to the context and with `/`, that the builder does not get. */
export function isIgnored(path: string, patterns: readonly IgnorePattern[]): boolean {
  return decidingPattern(path, patterns)?.isException === false;
}

/** `a/b/c` → `a`, `a/b`, `a/b/c`: who takes out a folder takes out what lies in it. */
function withFolders(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** As Go's `filepath.Clean`, then without the slash in front. */
function clean(written: string): string {
  if (written === '') return '';
  const parts: string[] = [];
  for (const part of written.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '..' || !written.startsWith('/')) parts.push(part);
  }
  return parts.join('/') || '.';
}

function toRegExp(pattern: string): RegExp {
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i] ?? '';
    if (char === '*' && pattern[i + 1] === '*') {
      i++;
      if (pattern[i + 1] === '/') i++;
      source += i + 1 >= pattern.length ? '.*' : '(?:.*/)?';
    } else if (char === '*') source += '[^/]*';
    else if (char === '?') source += '[^/]';
    else if (char === '\\') {
      i++;
      source += escaped(pattern[i] ?? '\\');
    } else if (char === '[' && pattern.indexOf(']', i + 2) > 0) {
      const end = pattern.indexOf(']', i + 2);
      source += `[${pattern.slice(i + 1, end).replace(/[[\]]/g, '\\$&')}]`;
      i = end;
    } else source += escaped(char);
  }
  try {
    return new RegExp(`^${source}$`, 's');
  } catch {
    return /^(?!)/; // a range such as [z-a]: the builder stops with an error, so nothing is taken out
  }
}

function escaped(char: string): string {
  return char.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
}
