import { type BlockAction, blockSelector, isBlockAction } from './code-blocks';

/** What links and buttons, in pages of the build and in those of the panel, can ask for. */
export interface Clicks {
  page(address: string): void;
  search(query: string): void;
  snippet(id: string): void;
  block(action: BlockAction, block: Element | null): void;
  /** Both 0-based, UTF-16. */
  reveal(line: number, character: number): void;
  /** What has no block: the name is that of a `data-action`. */
  panel(action: string): void;
}

/** Runs what the clicked thing says in its `data-` attributes; links to the web are left to the editor. */
export function handleClick(event: MouseEvent, clicks: Clicks): void {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('a, button, .result') : null;
  if (!target) return;
  if (target.getAttribute('href') === '#') event.preventDefault();

  const { action, character, line, page, query, snippet } = target.dataset;
  if (page !== undefined) clicks.page(page);
  else if (query !== undefined) clicks.search(query);
  else if (snippet !== undefined) clicks.snippet(snippet);
  else if (line !== undefined) clicks.reveal(Number(line), Number(character));
  else if (isBlockAction(action)) clicks.block(action, target.closest(blockSelector));
  else if (action !== undefined) clicks.panel(action);
}
