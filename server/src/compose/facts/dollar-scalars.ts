import { KeptWith } from '../../lint/fact';
import { parseTemplate, type Template } from '../interpolation';
import type { ComposeFile, Node, Scalar } from '../model/nodes';

const kept = new KeptWith<ComposeFile, readonly Scalar[]>();

/** The values of a file with a dollar in them, in document order. Most values have none. */
export function dollarScalars(file: ComposeFile): readonly Scalar[] {
  const known = kept.get(file);
  if (known) return known;
  const found: Scalar[] = [];
  const look = (node: Node | undefined) => {
    if (node?.kind === 'scalar' && node.text.includes('$')) found.push(node);
  };
  for (const { root } of file.documents) look(root);
  for (const { value } of file.elements) look(value);
  found.sort((a, b) => a.span.start - b.span.start);
  kept.set(file, found);
  return found;
}

const templates = new KeptWith<Scalar, Template>();

/** The value as it is written, quotes included, taken apart; spans are those of the file. */
export function writtenTemplate({ source }: ComposeFile, scalar: Scalar): Template {
  const known = templates.get(scalar) ?? parseTemplate(source.slice(scalar.span), scalar.span.start);
  templates.set(scalar, known);
  return known;
}
