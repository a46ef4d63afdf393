import { fact } from './facts';
import { isGitSource, isHttpSource } from './facts/remote-sources';
import type { DockerfileFile, Instruction } from './model/nodes';
import { isWindows } from './model/platform';
import { variablesOf } from './model/variables';
import type { Word } from './model/words';

/** A source of COPY or ADD that the build context should hold. */
export interface ContextSource {
  readonly instruction: Instruction;
  readonly word: Word;
  /** From the context's root, with variables filled in; empty for the whole context. */
  readonly path: string;
}

/** Sources in other stages, images and on the web are left out, and so is what only the build knows. */
export const contextSources = fact((file: DockerfileFile): readonly ContextSource[] =>
  file.instructions.flatMap((instruction) => {
    if (instruction.kind !== 'copy' && instruction.kind !== 'add') return [];
    if (instruction.flag('from') || !instruction.destination) return [];
    return instruction.sources.flatMap((word): ContextSource[] => {
      const text = word.hasVariable ? variablesOf(file).expandAt(word.text, instruction) : word.value;
      if (!text || isRemote(text)) return [];
      const path = pathFromRoot(isWindows(instruction.stage) ? text.replaceAll('\\', '/') : text);
      return path === undefined ? [] : [{ instruction, word, path }];
    });
  }),
);

function isRemote(text: string): boolean {
  return isGitSource(text) || isHttpSource(text) || /^[a-z][a-z0-9+.-]+:/i.test(text);
}

/** `undefined` for a path that leaves the context and comes back, which nobody means. */
function pathFromRoot(text: string): string | undefined {
  const parts = text.split('/').filter((part) => part !== '' && part !== '.');
  return parts.includes('..') ? undefined : parts.join('/');
}
