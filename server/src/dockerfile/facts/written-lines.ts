import type { DockerfileFile } from '../model/nodes';

/** False in the last line of a file that has no line end: there somebody is probably still typing. */
export function isLineDone({ source }: DockerfileFile, offset: number): boolean {
  return source.lineAt(offset) < source.lineCount - 1;
}

/** Text that a program will replace before any builder sees it. */
export function isTemplate(text: string): boolean {
  return /\{\{|\{%|<%/.test(text);
}
