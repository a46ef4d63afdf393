import { focused } from './dom';

const commandSelector = '.command a[data-snippet]';
const rowSelector = `a.row, button.section-head, ${commandSelector}`;

/** Makes each list one tab stop: its first row, later the one that had the focus last. */
export function prepareTabStops(root: ParentNode): void {
  for (const ul of root.querySelectorAll('ul[role="list"]')) setTabStop(ul, ul.querySelector('a.row'));
}

/** Called when the focus moves: the row that has it is from now on its list's tab stop. */
export function keepTabStop(target: EventTarget | null): void {
  if (!(target instanceof HTMLElement)) return;
  if (target.matches('a.row')) setTabStop(target.closest('ul'), target);
  if (target.matches(commandSelector)) {
    for (const link of target.closest('article')?.querySelectorAll<HTMLElement>(commandSelector) ?? []) {
      link.tabIndex = link === target ? 0 : -1;
    }
  }
}

/** Moves the focus by rows; false where it is on none and `enter` does not allow to begin. */
export function moveByRows(root: HTMLElement, step: number | 'first' | 'last', enter: boolean): boolean {
  const rows = [...root.querySelectorAll<HTMLElement>(rowSelector)].filter((row) => row.offsetParent !== null);
  const holder = focused();
  const at = holder ? rows.indexOf(holder) : -1;
  if (rows.length === 0 || (at < 0 && !enter)) return false;
  const next = step === 'first' ? 0 : step === 'last' ? rows.length - 1 : at < 0 ? 0 : at + step;
  focusRow(root, rows[Math.min(Math.max(next, 0), rows.length - 1)]);
  return true;
}

/** What opens over the page must not move the page under it. */
export function focusRow(root: HTMLElement, row: HTMLElement | null | undefined): void {
  const isOver = root.matches('.popover');
  row?.focus({ preventScroll: isOver });
  if (!row || !isOver) return;
  const [box, own] = [root.getBoundingClientRect(), row.getBoundingClientRect()];
  root.scrollTop += Math.max(own.bottom - box.bottom, 0) + Math.min(own.top - box.top, 0);
}

/** Opens or closes the section that has the focus; closing from a row goes to its head. */
export function foldSection(holder: HTMLElement | undefined, open: boolean): boolean {
  const head = holder?.closest('.section')?.querySelector<HTMLElement>('.section-head');
  if (!head || !holder) return false;
  const isOpen = head.getAttribute('aria-expanded') === 'true';
  if (holder !== head && !open) head.focus();
  else if (holder === head && isOpen !== open) head.click();
  return true;
}

/** Finds an element again after its screen was drawn anew; undefined where it has nothing to be known by. */
export function focusMark(element: Element | null): string | undefined {
  for (const name of ['data-page', 'data-key', 'data-line']) {
    const value = element?.getAttribute(name);
    if (value) return `[${name}="${CSS.escape(value)}"]`;
  }
  return undefined;
}

/** Gives the focus to something that takes none by itself, such as a heading, without scrolling. */
export function focusOn(element: HTMLElement | null | undefined): void {
  if (!element) return;
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

function setTabStop(ul: Element | null, stop: Element | null): void {
  for (const row of ul?.querySelectorAll<HTMLElement>('a.row') ?? []) row.tabIndex = row === stop ? 0 : -1;
}
