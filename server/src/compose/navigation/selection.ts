import { contains, type Span, span, touches } from '../../text/span';
import { childrenOf } from '../model/lookup';
import type { ComposeFile, Element, Node } from '../model/nodes';
import { nameUseAt } from './name-uses';
import { interpolationAt } from './variable-uses';

/** What grows around the cursor: name, variable, text, value, key with value, mapping …, document, file. */
export function selectionAt(file: ComposeFile, offset: number): readonly Span[] {
  const outward: Span[] = [span(0, file.source.text.length)];
  const comment = file.comments.find((candidate) => touches(candidate.span, offset));
  if (comment) return [comment.span, ...outward];

  const document = file.documents.find(({ root }) => root && touches(root.span, offset));
  if (file.documents.length > 1 && document) outward.push(document.span);
  let node: Node | undefined = document?.root;
  while (node) {
    outward.push(node.span);
    if (node.kind !== 'mapping' && node.kind !== 'sequence') break;
    const child: Element | undefined = childrenOf(node).find((candidate) => touches(candidate.span, offset));
    if (!child) break;
    outward.push(child.span);
    if (child.kind === 'entry' && touches(child.key.span, offset)) {
      outward.push(child.key.span);
      break;
    }
    node = child.value;
  }
  if (node?.kind === 'scalar') outward.push(...insideScalar(file, node.span, offset));
  const name = nameUseAt(file, offset);
  if (name) outward.push(name.span);
  return growing(outward.reverse(), offset);
}

function insideScalar(file: ComposeFile, at: Span, offset: number): readonly Span[] {
  const isQuoted = /^["'].*["']$/s.test(file.source.slice(at)) && at.end - at.start > 1;
  const text = isQuoted ? [span(at.start + 1, at.end - 1)] : [];
  const found = interpolationAt(file, offset);
  const around = found?.scalar.references.filter((reference) => touches(reference.span, offset)) ?? [];
  return [...text, ...around.flatMap((reference) => [reference.span, reference.nameSpan])];
}

/** Each holds the offset and lies inside the next, larger one. */
function growing(spans: readonly Span[], offset: number): readonly Span[] {
  const result: Span[] = [];
  for (const candidate of spans) {
    const last = result.at(-1);
    if (candidate.end <= candidate.start || !touches(candidate, offset)) continue;
    if (last && !(contains(candidate, last) && candidate.end - candidate.start > last.end - last.start)) continue;
    result.push(candidate);
  }
  return result;
}
