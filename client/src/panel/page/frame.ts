import { longestQuery } from '../address';
import type { Crumb } from './contents';
import { el } from './dom';
import { type IconName, icon } from './icons';

/** The parts that stay while screens come and go. */
export interface Frame {
  readonly panel: HTMLElement;
  readonly head: HTMLElement;
  readonly back: HTMLButtonElement;
  readonly forward: HTMLButtonElement;
  readonly crumbs: HTMLElement;
  readonly search: HTMLButtonElement;
  readonly pin: HTMLButtonElement;
  readonly outlineButton: HTMLButtonElement;
  readonly moreButton: HTMLButtonElement;
  readonly outline: HTMLElement;
  readonly more: HTMLElement;
  readonly keys: HTMLElement;
  readonly searchBox: HTMLElement;
  readonly query: HTMLInputElement;
  readonly slash: HTMLElement;
  readonly clear: HTMLButtonElement;
  readonly recent: HTMLElement;
  readonly reading: HTMLElement;
  readonly main: HTMLElement;
  readonly follow: HTMLElement;
  readonly followText: HTMLElement;
  readonly show: HTMLButtonElement;
  readonly live: HTMLElement;
}

/** Builds the frame into the panel's element. */
export function createFrame(panel: HTMLElement): Frame {
  const back = iconButton('arrow-left', 'Back (Alt+Left)');
  const forward = iconButton('arrow-right', 'Forward (Alt+Right)');
  const crumbs = el('nav', { class: 'crumbs', 'aria-label': 'You are here' });
  const search = iconButton('search', 'Search ( / )');
  const pin = iconButton('pin', 'Pin this page: stop following the cursor ( P )', { 'aria-pressed': 'false' });
  const outlineButton = iconButton('outline', 'On this page ( O )', {
    'aria-expanded': 'false',
    'aria-controls': 'outline',
  });
  const moreButton = iconButton('more', 'More', { 'aria-expanded': 'false', 'aria-controls': 'more' });
  const bar = el(
    'div',
    { class: 'bar', role: 'toolbar', 'aria-label': 'Reference panel' },
    ...[back, forward, crumbs, el('span', { class: 'grow' }), search, pin, outlineButton, moreButton],
  );

  const query = el('input', {
    type: 'search',
    id: 'q',
    'aria-label': 'Search the wiki',
    placeholder: 'Search',
    maxlength: longestQuery,
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'results',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const slash = el('kbd', { class: 'slash', 'aria-hidden': 'true' }, '/');
  const clear = iconButton('close', 'Clear ( Esc )', { hidden: true });
  const field = el('div', { class: 'field' }, icon('search'), query, slash, clear);
  const recent = el('div', { class: 'popover', id: 'recent', role: 'listbox', 'aria-label': 'Recent searches' });
  recent.hidden = true;
  const searchBox = el('div', { class: 'search', role: 'search' }, field, recent);

  const reading = el('div', { class: 'reading', 'aria-hidden': 'true' });
  const outline = el('nav', { class: 'popover', id: 'outline', 'aria-label': 'On this page', hidden: true });
  const more = el('nav', { class: 'popover', id: 'more', 'aria-label': 'More', hidden: true });
  const keys = el('section', { class: 'popover', 'aria-label': 'Keys', tabindex: -1, hidden: true });
  const head = el('header', { class: 'head' }, bar, searchBox, reading, outline, more, keys);

  const main = el('main');
  const followText = el('span', { class: 'text' });
  const show = el('button', { class: 'btn second small', type: 'button' }, 'Show');
  const follow = el('footer', { class: 'follow', hidden: true }, icon('target'), followText, show);
  const live = el('div', { class: 'sr', role: 'status', 'aria-live': 'polite' });

  panel.replaceChildren(head, main, follow, live);
  return {
    ...{ panel, head, back, forward, crumbs, search, pin, outlineButton, outline, moreButton, more, keys },
    ...{ searchBox, query, slash, clear, recent, reading, main, follow, followText, show, live },
  };
}

function iconButton(
  name: IconName,
  label: string,
  attributes: Readonly<Record<string, string | boolean>> = {},
): HTMLButtonElement {
  const button = el('button', { class: 'icon-btn', type: 'button', 'aria-label': label, title: label, ...attributes });
  button.append(icon(name));
  return button;
}

/** Shows the way from home to what is shown; an empty way hides the line. */
export function showCrumbs({ crumbs }: Frame, way: readonly Crumb[]): void {
  const steps = way.length === 0 ? [] : [{ title: 'Wiki', address: '' }, ...way];
  crumbs.hidden = steps.length === 0;
  const items = steps.map(({ address, title }, index) => {
    const last = index === steps.length - 1;
    const label =
      last || address === undefined
        ? el('span', { title }, title)
        : el('a', { href: '#', 'data-page': address, title }, title);
    return el('li', { class: title.length <= 12 && 'short', 'aria-current': last && 'page' }, label);
  });
  // A link that is replaced while the page scrolls loses the focus, and the click that has begun on it.
  const list = crumbs.querySelector('ol') ?? el('ol');
  const before = [...list.children];
  const changed = items.findIndex((item, index) => !before[index]?.isEqualNode(item));
  const kept = changed < 0 ? items.length : changed;
  for (const item of before.slice(kept)) item.remove();
  list.append(...items.slice(kept));
  if (!list.isConnected) crumbs.append(list);
}
