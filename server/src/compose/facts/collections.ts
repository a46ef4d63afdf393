import { KeptWith } from '../../lint/fact';
import type { ComposeFile, Mapping } from '../model/nodes';

const kept = new KeptWith<ComposeFile, readonly Mapping[]>();

/** Every mapping that is written in a file, at any depth. */
export function mappingsOf(file: ComposeFile): readonly Mapping[] {
  const known = kept.get(file);
  if (known) return known;
  const found: Mapping[] = [];
  for (const { root } of file.documents) if (root?.kind === 'mapping') found.push(root);
  for (const { value } of file.elements) if (value?.kind === 'mapping') found.push(value);
  kept.set(file, found);
  return found;
}
