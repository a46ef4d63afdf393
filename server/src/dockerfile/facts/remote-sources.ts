/** A Git repository as a source of ADD. Grammar: BuildKit, util/gitutil. */
export function isGitSource(source: string): boolean {
  return /^(?:git|ssh):\/\/|^[^/\s:@]+@[^/\s:]+:|^https?:\/\/[^\s#?]+\.git(?:[#?]|$)/i.test(source);
}

/** A file on the web as a source of ADD. */
export function isHttpSource(source: string): boolean {
  return /^(?:https?|ftp):\/\//i.test(source) && !isGitSource(source);
}
