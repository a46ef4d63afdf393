import { type Edit, replace, span } from '../../text/span';
import { hasCommentInside } from '../facts/exec-form';
import type { DockerfileFile, Instruction } from '../model/nodes';
import type { DependencyInstall } from './dependency-installs';

/**
 * Copies the manifests, installs, then copies everything: where the installation is alone in the instruction behind the
 * copy, and its manifests lie in one folder of the context.
 */
export function manifestsFirst(
  { source }: DockerfileFile,
  copy: Instruction,
  { instruction, manifests }: DependencyInstall,
  next: Instruction | undefined,
): { readonly edit: Edit; readonly files: string } | undefined {
  const [from] = copy.sources;
  const to = copy.destination;
  if (next !== instruction || instruction.commands.length !== 1 || copy.sources.length !== 1 || copy.json)
    return undefined;
  if (!from || !to || to.hasVariable || hasCommentInside(copy) || hasCommentInside(instruction)) return undefined;
  const folders = new Set(manifests.map((file) => file.slice(0, file.lastIndexOf('/') + 1)));
  const [folder = ''] = folders;
  if (folders.size !== 1 || manifests.some((file) => !/^[\w.*-][\w./*-]*$/.test(file) || file.includes('..'))) {
    return undefined;
  }
  const root = to.value === '.' ? './' : to.value.endsWith('/') ? to.value : `${to.value}/`;
  const head = source.slice(span(copy.span.start, from.span.start));
  const files = manifests.join(' ');
  const between = source.slice(span(copy.span.end, instruction.span.end));
  const text = `${head}${files} ${root}${folder}${between}${source.lineEnd}${source.slice(copy.span)}`;
  return { edit: replace(span(copy.span.start, instruction.span.end), text), files };
}
