import { el } from './dom';
import { focusOn, moveByRows, prepareTabStops } from './focus';
import type { Frame } from './frame';
import { keyTable } from './keyboard';
import { drawOutline } from './outline';

/** What opens under the header: the outline of the page and the list of keys; one at a time. */
export interface Popovers {
  isOpen(): boolean;
  /** False where none was open. */
  close(): boolean;
  toggleOutline(): boolean;
  toggleKeys(): boolean;
}

export interface OutlineContent {
  readonly page: string;
  readonly headings: readonly HTMLElement[];
  readonly heading: HTMLElement | undefined;
}

export function createPopovers(frame: Frame, outline: () => OutlineContent): Popovers {
  const isOpen = () => !frame.outline.hidden || !frame.keys.hidden;

  const close = () => {
    if (!isOpen()) return false;
    const hadFocus = frame.outline.contains(document.activeElement) || frame.keys.contains(document.activeElement);
    frame.outline.hidden = true;
    frame.keys.hidden = true;
    frame.outlineButton.setAttribute('aria-expanded', 'false');
    if (hadFocus) focusOn(frame.outlineButton.hidden ? frame.panel : frame.outlineButton);
    return true;
  };

  return {
    isOpen,
    close,
    toggleOutline() {
      const { heading, headings, page } = outline();
      if (!frame.outline.hidden) return close();
      if (headings.length === 0) return false;
      close();
      drawOutline(frame.outline, page, headings, heading);
      prepareTabStops(frame.outline);
      frame.outline.hidden = false;
      frame.outlineButton.setAttribute('aria-expanded', 'true');
      const current = frame.outline.querySelector<HTMLElement>('.is-current');
      if (current) current.focus();
      else moveByRows(frame.outline, 'first', true);
      return true;
    },
    toggleKeys() {
      if (!frame.keys.hidden) return close();
      close();
      frame.keys.replaceChildren(keyList());
      frame.keys.hidden = false;
      frame.keys.focus();
      return true;
    },
  };
}

function keyList(): HTMLElement {
  const rows = keyTable.flatMap(([keys, does]) => [
    el('dt', {}, ...keys.flatMap((key) => [el('kbd', {}, key), ' '])),
    el('dd', {}, does),
  ]);
  return el('dl', { class: 'key-list' }, ...rows);
}
