import { KeptWith } from '../../lint/fact';
import type { ComposeFile, Mapping } from '../model/nodes';

const kept = new KeptWith<ComposeFile, readonly Mapping[]>();

/** Every mapping that is written in a file, at any depth. */
export function mappingsOf(file: ComposeFile): readonly Mapping[] {
  const known = kept.get(file);
  if (known) return known;
  const roots = file.documents.map(({ root }) => root);
  const values = file.elements.map(({ value }) => value);
  const found = [...roots, ...values].filter((node): node is Mapping => node?.kind === 'mapping');
  kept.set(file, found);
  return found;
}
