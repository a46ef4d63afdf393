import { el } from './dom';
import { focusOn, focusRow, moveByRows, prepareTabStops } from './focus';
import type { Frame } from './frame';
import { type IconName, icon } from './icons';
import { keyTable } from './keyboard';
import { drawOutline } from './outline';

/** What opens under the header: the outline of the page, what else can be done, the list of keys; one at a time. */
export interface Popovers {
  isOpen(): boolean;
  /** False where none was open. */
  close(): boolean;
  /** Moves inside of the open one. */
  move(step: number | 'first' | 'last'): boolean;
  toggleOutline(): boolean;
  toggleMore(): boolean;
  toggleKeys(): boolean;
}

export interface OutlineContent {
  readonly page: string;
  readonly headings: readonly HTMLElement[];
  readonly heading: HTMLElement | undefined;
}

export function createPopovers(frame: Frame, outline: () => OutlineContent): Popovers {
  const all = [
    { box: frame.outline, button: frame.outlineButton },
    { box: frame.more, button: frame.moreButton },
    { box: frame.keys, button: undefined },
  ];
  const opened = () => all.find(({ box }) => !box.hidden);

  const close = () => {
    const now = opened();
    if (!now) return false;
    const hadFocus = now.box.contains(document.activeElement);
    now.box.hidden = true;
    now.button?.setAttribute('aria-expanded', 'false');
    if (hadFocus) focusOn(now.button && !now.button.hidden ? now.button : frame.panel);
    return true;
  };

  const open = (box: HTMLElement, button?: HTMLElement) => {
    prepareTabStops(box);
    box.hidden = false;
    button?.setAttribute('aria-expanded', 'true');
  };

  return {
    isOpen: () => opened() !== undefined,
    close,
    move: (step) => moveByRows(opened()?.box ?? frame.outline, step, true),
    toggleOutline() {
      const { heading, headings, page } = outline();
      if (!frame.outline.hidden) return close();
      if (headings.length === 0) return false;
      close();
      drawOutline(frame.outline, page, headings, heading);
      open(frame.outline, frame.outlineButton);
      const current = frame.outline.querySelector<HTMLElement>('.is-current');
      if (current) focusRow(frame.outline, current);
      else moveByRows(frame.outline, 'first', true);
      return true;
    },
    toggleMore() {
      if (!frame.more.hidden) return close();
      close();
      frame.more.replaceChildren(el('ul', { role: 'list' }, ...moreRows()));
      open(frame.more, frame.moreButton);
      return moveByRows(frame.more, 'first', true);
    },
    toggleKeys() {
      if (!frame.keys.hidden) return close();
      close();
      frame.keys.replaceChildren(keyList());
      open(frame.keys);
      frame.keys.focus({ preventScroll: true });
      return true;
    },
  };
}

const moreActions: readonly (readonly [action: string, name: IconName, text: string, key: string])[] = [
  ['copy-address', 'link', 'Copy the address of this page', 'L'],
  ['open-in-editor', 'to-editor', 'Open in a tab beside the file', 'E'],
  ['explain', 'text', 'Explain a command or a piece of a file', ''],
  ['keys', 'letters', 'Keys', '?'],
];

function moreRows(): HTMLElement[] {
  return moreActions.map(([action, name, text, key]) =>
    el(
      'li',
      {},
      el(
        'a',
        { class: 'row', href: '#', 'data-action': action },
        icon(name),
        el('span', { class: 'text' }, text),
        key !== '' && el('kbd', {}, key),
      ),
    ),
  );
}

function keyList(): HTMLElement {
  const rows = keyTable.flatMap(([keys, does]) => [
    el('dt', {}, ...keys.flatMap((key) => [el('kbd', {}, key), ' '])),
    el('dd', {}, does),
  ]);
  return el('dl', { class: 'key-list' }, ...rows);
}
