import { defineRule } from '../../lint/rule';
import { childrenOf } from '../model/lookup';
import type { Alias, Node } from '../model/nodes';

/** Compose's own limit. */
const limit = 100_000;

export default defineRule({
  id: 'compose/no-excessive-aliases',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isTooLarge: 'With all aliases filled in, this document has more than 100,000 values; Compose refuses it.',
  },
  on: {
    composeFile({ documents }, ctx) {
      for (const { root } of documents) {
        const { alias, size } = largest(root);
        if (alias && size > limit) ctx.report({ at: alias.span, message: 'isTooLarge' });
      }
    },
  },
});

/** How many values a document has with all aliases filled in, and the alias that brings in the most. */
function largest(root: Node | undefined): { size: number; alias: Alias | undefined } {
  const sizes = new Map<Node, number>();
  let most = 0;
  let alias: Alias | undefined;
  return { size: sizeOf(root), alias };

  function sizeOf(node: Node | undefined): number {
    if (!node) return 0;
    if (node.kind === 'alias') {
      // An anchored block is complete before its aliases, unless it holds them.
      const size = (node.target && sizes.get(node.target)) ?? 1;
      if (size > most) [most, alias] = [size, node];
      return size;
    }
    let size = 1;
    if (node.kind !== 'scalar') for (const { value } of childrenOf(node)) size += sizeOf(value);
    sizes.set(node, size);
    return size;
  }
}
