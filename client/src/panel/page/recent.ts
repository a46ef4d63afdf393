import { el } from './dom';
import type { Frame } from './frame';
import { icon } from './icons';

/** The last searches, offered below the empty field. */
export interface Recent {
  all(): readonly string[];
  /** Notes what led to a page; what is noted already moves to the front. */
  note(query: string): void;
  isOpen(): boolean;
  move(step: number): void;
  /** The marked search. */
  active(): string | undefined;
  /** Shows or hides the list, as field and focus are. */
  draw(): void;
  /** False where it was hidden already. */
  close(): boolean;
}

export function createRecent({ query: field, recent: box }: Frame, start: readonly string[]): Recent {
  let searches = start.slice(0, most);

  const options = () => [...box.querySelectorAll<HTMLElement>('.row')];
  const active = () => options().find((option) => option.getAttribute('aria-selected') === 'true');

  const mark = (option: HTMLElement | undefined) => {
    for (const other of options()) other.setAttribute('aria-selected', String(other === option));
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
  };

  const show = () => {
    box.replaceChildren(...searches.map((search, index) => recentRow(search, `recent-${index}`)));
    box.hidden = false;
    field.setAttribute('aria-controls', 'recent');
    field.setAttribute('aria-expanded', 'true');
  };

  const close = () => {
    if (box.hidden) return false;
    box.hidden = true;
    mark(undefined);
    field.setAttribute('aria-controls', 'results');
    field.setAttribute('aria-expanded', 'false');
    return true;
  };

  return {
    all: () => searches,
    note(query) {
      if (query.trim().length < shortest) return;
      const isOther = (search: string) => search.toLowerCase() !== query.toLowerCase();
      searches = [query, ...searches.filter(isOther)].slice(0, most);
    },
    isOpen: () => !box.hidden,
    move(step) {
      const all = options();
      const now = active();
      const at = now ? all.indexOf(now) : step > 0 ? -1 : 0;
      mark(all[(at + Math.sign(step) + all.length) % all.length]);
    },
    active: () => active()?.dataset.query,
    draw() {
      if (document.activeElement === field && field.value === '' && searches.length > 0) show();
      else close();
    },
    close,
  };
}

function recentRow(search: string, id: string): HTMLElement {
  const attributes = { id, class: 'row', role: 'option', 'aria-selected': 'false', 'data-query': search, tabindex: -1 };
  return el('a', { ...attributes, href: '#' }, icon('recent'), el('span', { class: 'text' }, search));
}

const most = 10;

/** A single letter is on the way to a word. */
const shortest = 2;
