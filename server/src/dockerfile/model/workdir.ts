import { fact } from '../../lint/fact';
import type { Instruction, Stage } from './nodes';
import { variablesOf } from './variables';

/**
 * The working directory that holds at an instruction, from the WORKDIR lines above it in its stage and in those that
 * the stage is built on. `undefined` where the base image, or a variable, decides.
 */
export const workdirAt = fact((instruction: Instruction): string | undefined => {
  const { stage } = instruction;
  if (!stage) return undefined;
  const paths: string[] = [];
  for (let current: typeof stage | undefined = stage; current; current = current.parent) {
    for (const earlier of workdirsOf(current)) {
      if (current === stage && earlier.span.start >= instruction.span.start) continue;
      const [word] = earlier.words;
      const path = word && (word.hasVariable ? variablesOf(stage.file).expandAt(word.text, earlier) : word.value);
      if (path === undefined) return undefined;
      paths.unshift(path);
      if (path.startsWith('/')) return normalized(paths.join('/'));
    }
    if (!current.parent && current.image?.text === 'scratch') return normalized(`/${paths.join('/')}`);
  }
  return undefined;
});

/** From the last to the first: a stage of thousands of steps is asked for each of them. */
const workdirsOf = fact((stage: Stage) => stage.instructions.filter(({ kind }) => kind === 'workdir').reverse());

/** A path as it lies in the image; `undefined` for a relative one while the directory is not known. */
export function resolved(path: string, workdir: string | undefined): string | undefined {
  if (path.startsWith('/')) return normalized(path);
  return workdir === undefined ? undefined : normalized(`${workdir}/${path}`);
}

function normalized(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
