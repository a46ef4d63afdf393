import { sayInBlock, sourceOf } from './code-blocks';
import type { Order, Requests } from './requests';

/** Copies and inserts, and says so in the block and aloud; false where there is no block. */
export interface Orders {
  copy(block: Element | null | undefined): boolean;
  insert(block: Element | null | undefined): boolean;
  insertSnippet(id: string): void;
}

export function createOrders(requests: Requests, live: HTMLElement): Orders {
  const carryOut = (order: Order, done: string, block?: Element) => {
    live.textContent = '';
    requests.send(order, (failure) => {
      live.textContent = failure ?? done;
      if (block) sayInBlock(block, failure ?? done);
    });
    return true;
  };

  return {
    copy: (block) => !!block && carryOut({ type: 'copy', text: sourceOf(block) }, 'Copied', block),
    insert: (block) => !!block && carryOut({ type: 'insertText', text: sourceOf(block) }, 'Inserted', block),
    insertSnippet: (id) => void carryOut({ type: 'insertSnippet', id }, 'Inserted'),
  };
}
