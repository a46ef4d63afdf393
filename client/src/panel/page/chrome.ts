import { home, splitAddress } from '../address';
import { canGoBack, canGoForward, current, type History } from '../history';
import type { Contents, Crumb } from './contents';
import { type Frame, showCrumbs } from './frame';
import { headingTitle } from './outline';

/** What the header has to know of the screen under it. */
export interface ChromeState {
  readonly history: History;
  readonly contents: Contents | undefined;
  readonly isReading: boolean;
  readonly headings: readonly HTMLElement[];
  readonly heading: HTMLElement | undefined;
  /** The reader asked for the search field on a page. */
  readonly searchOpen: boolean;
}

export function drawChrome(frame: Frame, state: ChromeState): void {
  const { headings, history, isReading, searchOpen } = state;
  const { address, query } = current(history);
  const isSearch = query !== undefined;
  frame.back.disabled = !canGoBack(history);
  frame.forward.disabled = !canGoForward(history);
  frame.searchBox.hidden = !isSearch && address !== home && !searchOpen;
  frame.search.hidden = !frame.searchBox.hidden;
  frame.outlineButton.hidden = headings.length === 0;
  showCrumbs(frame, wayTo(state));
  frame.reading.style.setProperty('--at', isReading ? `${share(frame.panel)}%` : '0%');
  drawField(frame, query);
}

function drawField({ clear, query: field, slash }: Frame, query: string | undefined): void {
  if (field.value.trim() !== (query ?? '')) field.value = query ?? '';
  slash.hidden = field.value !== '';
  clear.hidden = field.value === '';
  if (query !== undefined) return;
  field.setAttribute('aria-expanded', 'false');
  field.removeAttribute('aria-activedescendant');
}

function wayTo({ contents, heading, history }: ChromeState): readonly Crumb[] {
  const { address, query } = current(history);
  if (query !== undefined) return [{ title: 'Search' }];
  if (address === home || !contents) return [];
  return [...contents.crumbs(splitAddress(address).page), ...(heading ? [{ title: headingTitle(heading) }] : [])];
}

/** How much of what can be scrolled is scrolled, in percent. */
function share({ clientHeight, scrollHeight, scrollTop }: HTMLElement): number {
  return scrollHeight <= clientHeight ? 0 : Math.round((100 * scrollTop) / (scrollHeight - clientHeight));
}
