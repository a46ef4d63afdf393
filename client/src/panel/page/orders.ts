import { type BlockAction, isShell, languageOf, sayInBlock, sourceOf } from './code-blocks';
import type { Order, Requests } from './requests';

/** Carries out what a button or key asks for, and says in the block and aloud what came of it. */
export interface Orders {
  /** False where there is no block, or none that this can be done with. */
  block(action: BlockAction, block: Element | null | undefined): boolean;
  insertSnippet(id: string): void;
  copyAddress(address: string): void;
  fixAll(rule: string): void;
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

  const orderFor = (action: BlockAction, block: Element): { readonly order: Order; readonly done: string } => {
    const text = sourceOf(block);
    const snippet = block.querySelector<HTMLElement>('a[data-snippet]')?.dataset.snippet;
    switch (action) {
      case 'copy':
        return { order: { type: 'copy', text }, done: 'Copied' };
      case 'insert':
        if (snippet !== undefined) return { order: { type: 'insertSnippet', id: snippet }, done: 'Inserted' };
        return { order: { type: 'insertText', text }, done: 'Inserted' };
      case 'new-file':
        return { order: { type: 'newFile', text, language: languageOf(block) }, done: 'Opened' };
      case 'terminal':
        return { order: { type: 'toTerminal', text }, done: 'In the terminal' };
    }
  };

  return {
    block(action, block) {
      if (!block || (action === 'terminal' && !isShell(block))) return false;
      const { done, order } = orderFor(action, block);
      return carryOut(order, done, block);
    },
    insertSnippet: (id) => void carryOut({ type: 'insertSnippet', id }, 'Inserted'),
    copyAddress: (address) => void carryOut({ type: 'copyAddress', address }, 'Address copied'),
    fixAll: (rule) => void carryOut({ type: 'fixAll', rule }, 'Fixed'),
  };
}
