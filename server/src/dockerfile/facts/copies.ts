import type { Instruction } from '../model/nodes';
import { resolved, workdirAt } from '../model/workdir';
import { fileNameOf } from './archives';

/** The path at which a COPY or ADD of one source puts a file; `undefined` for folders, patterns and the unknown. */
export function copiedFile(instruction: Instruction): string | undefined {
  const { kind, isTrigger } = instruction;
  if ((kind !== 'copy' && kind !== 'add') || isTrigger || instruction.heredocs.length > 0) return undefined;
  const { destination } = instruction;
  const [source, ...others] = instruction.sources;
  if (!source || !destination || others.length > 0) return undefined;
  if (source.hasVariable || destination.hasVariable || /[*?[]|\/$|^\.{1,2}$/.test(source.value)) return undefined;
  const path = destination.value;
  const isFolder = path.endsWith('/') || path === '.';
  return pathAt(isFolder ? `${path}/${fileNameOf(source.value)}` : path, instruction);
}

/** The folder or file that a COPY or ADD fills; `undefined` where a variable decides. */
export function copyTarget(instruction: Instruction): string | undefined {
  const { kind, isTrigger } = instruction;
  if ((kind !== 'copy' && kind !== 'add') || isTrigger) return undefined;
  const { destination } = instruction;
  return destination && !destination.hasVariable ? pathAt(destination.value, instruction) : undefined;
}

/** `path` is `folder` or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
}

/** A path as it lies in the image; the working directory is looked up for relative ones alone. */
export function pathAt(path: string, instruction: Instruction): string | undefined {
  return resolved(path, path.startsWith('/') ? undefined : workdirAt(instruction));
}
