/** A path below the project's folder without `.` and empty steps; `undefined` for all other paths. */
export function relativePath(text: string | undefined): string | undefined {
  if (text === undefined || /^(?:[/~\\]|[A-Za-z]:)/.test(text) || text.includes('\\')) return undefined;
  const steps = text.split('/').filter((step) => step !== '' && step !== '.');
  return steps.includes('..') ? undefined : steps.join('/');
}

/** True where the outer path is the inner one, or a folder above it; both without a slash at the end. */
export function covers(outer: string, inner: string): boolean {
  return outer === inner || outer === '' || inner.startsWith(outer === '/' ? outer : `${outer}/`);
}
