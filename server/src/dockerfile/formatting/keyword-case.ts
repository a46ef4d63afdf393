import type { DockerfileFile } from '../model/nodes';

/** The case that most instructions of the file are written in; upper case where there is no majority. */
export function prevalentCase({ instructions }: DockerfileFile): (word: string) => string {
  let lower = 0;
  let upper = 0;
  for (const { kind, keyword } of instructions) {
    if (!kind) continue;
    if (keyword.text === keyword.text.toLowerCase()) lower++;
    else if (keyword.text === keyword.text.toUpperCase()) upper++;
  }
  return lower > upper ? (word) => word.toLowerCase() : (word) => word.toUpperCase();
}
