/** A path of the container without `.` steps, doubled slashes and a slash at its end. */
export function cleanPath(path: string): string {
  if (!path.startsWith('/')) return path;
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  return `/${steps.join('/')}`;
}

/** True where a clean path is the folder itself, or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || folder === '/' || path.startsWith(`${folder}/`);
}

/** True for an absolute path of a Linux or a Windows container. */
export function isContainerPath(path: string): boolean {
  return path.startsWith('/') || path.startsWith('\\\\') || /^[A-Za-z]:(?:[\\/]|$)/.test(path);
}
