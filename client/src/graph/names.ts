import type { Picture } from './picture';

/** `line 7` in the document itself, `compose.override.yaml:7` elsewhere; `line` is 0-based. */
export function whereIs(line: number, otherFile: string): string {
  return otherFile ? `${otherFile}:${line + 1}` : `line ${line + 1}`;
}

/** A file name that every system takes. */
export function pictureFileName(kind: Picture['kind'], title: string): string {
  const name = title.replace(/[^\w.-]+/g, '-').replace(/^[-.]+|(?<![-.])[-.]+$/g, '');
  return `${name || 'docker'}-${kind}.svg`;
}
