import { joinAddress, splitAddress, wordsOf } from '../address';
import type { PageTitle } from './contents';
import { el } from './dom';
import { type IconName, icon } from './icons';

/** A message in place of a screen: what happened, what still works, and one way on. */
function state(name: IconName, tone: string, title: string, ...content: readonly Node[]): HTMLElement {
  const head = el('h1', { tabindex: -1 }, icon(name, tone), title);
  return el('section', { class: 'state', role: 'alert' }, head, ...content);
}

/** Shown where an address names no page, or no section of its page. */
export function deadAddress(address: string, nearest: PageTitle | undefined): HTMLElement {
  const { page, section } = splitAddress(address);
  const isSection = section !== '' && nearest?.address === page;
  const what = isSection
    ? ' is not a section of this version. Its page is here.'
    : ' is not a page of this version. Search still works.';
  const words = wordsOf(address);
  return state(
    'link',
    'sev-warning',
    'This address leads nowhere',
    el('p', { class: 'text' }, el('code', {}, joinAddress(page, section)), what),
    el(
      'div',
      { class: 'btns' },
      el(
        'a',
        { class: 'btn small', href: '#', 'data-page': nearest?.address ?? '' },
        `Open ${nearest?.title ?? 'home'}`,
      ),
      el('button', { class: 'btn second small', type: 'button', 'data-query': words }, `Search “${words}”`),
    ),
  );
}

/** Shown where no answer came, or one that says that the page cannot be read. */
export function unreadablePage(address: string): HTMLElement {
  return state(
    'plug',
    'sev-error',
    'This page did not come',
    el('p', {}, 'What is open already still works. The log says more.'),
    el(
      'div',
      { class: 'btns' },
      el('a', { class: 'btn small', href: '#', 'data-page': address }, 'Try again'),
      el('button', { class: 'btn second small', type: 'button', 'data-action': 'show-log' }, 'Show log'),
    ),
  );
}

/** Stands in place of what the server would say about the file. */
export function serverStopped(): HTMLElement {
  return el(
    'div',
    { class: 'state', role: 'alert' },
    el('h3', {}, icon('plug', 'sev-error'), 'The language server stopped'),
    el('p', {}, 'You can go on reading. Problems and what the file uses wait until it is back.'),
    el(
      'div',
      { class: 'btns' },
      el('button', { class: 'btn small', type: 'button', 'data-action': 'restart-server' }, 'Start again'),
      el('button', { class: 'btn second small', type: 'button', 'data-action': 'show-log' }, 'Show log'),
    ),
  );
}

/** Says what a restricted workspace leaves out. */
export function restricted(): HTMLElement {
  return el(
    'section',
    { class: 'state', 'aria-label': 'Restricted mode' },
    el('h2', {}, icon('shield'), 'Restricted mode'),
    el(
      'p',
      {},
      'Reading, searching, copying and inserting work. Commands go into the terminal in trusted workspaces only.',
    ),
    el(
      'div',
      { class: 'btns' },
      el('button', { class: 'btn second small', type: 'button', 'data-action': 'manage-trust' }, 'Manage trust'),
    ),
  );
}

/** Shown where the build's files are missing: nothing can be read, so nothing else is promised. */
export function noContent(): HTMLElement {
  return state(
    'plug',
    'sev-error',
    'The pages cannot be read',
    el('p', {}, 'Hovers and problems go on working. Install the extension again if this stays; the log says more.'),
    el(
      'div',
      { class: 'btns' },
      el('button', { class: 'btn small', type: 'button', 'data-action': 'retry' }, 'Try again'),
    ),
  );
}

export function skeleton(): HTMLElement {
  const lines = ['big', '', '', '', ''].map((size) => el('i', { class: size || false }));
  const block = el('div', { class: 'skeleton' }, el('span', { class: 'sr' }, 'Loading the page'), ...lines);
  return el('section', { class: 'state', 'aria-label': 'Loading', 'aria-busy': 'true' }, block);
}
