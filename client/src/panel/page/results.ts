import { el, shortCode } from './dom';
import { type IconName, icon } from './icons';
import { list, pageRow } from './rows';
import { type Hit, type SearchIndex, splitAtWords } from './search';

/** The results under the search field; the field keeps the focus while one of them is marked as active. */
export interface Results {
  readonly element: HTMLElement;
  /** Shows what the query finds and marks the hit at `active`, else the first one. */
  show(query: string, active?: string): void;
  move(step: number): void;
  /** The address of the active hit. */
  active(): string | undefined;
}

export interface ResultsInit {
  readonly index: SearchIndex;
  readonly field: HTMLInputElement;
  picture(hit: Hit): SVGElement;
}

export function createResults({ field, index, picture }: ResultsInit): Results {
  const filters = el('div', { class: 'chips filters', role: 'group', 'aria-label': 'Kinds' });
  const box = el('div', { id: 'results', role: 'listbox', 'aria-label': 'Results' });
  const count = el('div', { class: 'sr', role: 'status' });
  const title = el('h1', { class: 'sr' }, 'Search');
  const element = el('div', { class: 'screen', 'data-screen': 'search' }, title, filters, box, count, keyLine());
  let chosen = '';
  let shown = '';

  const options = () => [...box.querySelectorAll<HTMLElement>('.result')];

  const mark = (option: HTMLElement | undefined) => {
    for (const other of options()) other.setAttribute('aria-selected', String(other === option));
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };

  const active = () => options().find((option) => option.getAttribute('aria-selected') === 'true');

  const draw = (query: string, activeAddress?: string) => {
    const hits = index.find(query);
    const groups = groupByKind(hits);
    if (!groups.has(chosen)) chosen = '';
    filters.replaceChildren(...(groups.size > 1 ? chips(groups, hits.length) : []));
    filters.hidden = groups.size < 2;
    box.hidden = hits.length === 0;
    field.setAttribute('aria-expanded', String(hits.length > 0));
    count.textContent = hits.length === 1 ? '1 result' : `${hits.length} results`;
    element.querySelector('.state')?.remove();
    if (hits.length === 0) box.after(nothingFound(query, index.suggest(query)));
    drawGroups(groups);
    mark(options().find((option) => option.dataset.page === activeAddress) ?? options()[0]);
  };

  const drawGroups = (groups: ReadonlyMap<string, readonly Hit[]>) => {
    let number = 0;
    const visible = [...groups].filter(([kind]) => chosen === '' || kind === chosen);
    box.replaceChildren(
      ...visible.map(([kind, hits]) => {
        const id = `kind-${kind}`;
        const head = el(
          'div',
          { class: 'section-head', id },
          el('span', { class: 'what' }, kindTitle(kind)),
          el('span', { class: 'badge' }, String(hits.length)),
        );
        const most = chosen === '' && groups.size > 1 ? mostInGroup : mostAlone;
        const rows = hits.slice(0, most).map((hit) => option(hit, `r${++number}`, picture(hit)));
        return el('div', { class: 'results', role: 'group', 'aria-labelledby': id }, head, ...rows);
      }),
    );
  };

  const chips = (groups: ReadonlyMap<string, readonly Hit[]>, all: number) => [
    chip('', 'All', all),
    ...[...groups].map(([kind, hits]) => chip(kind, kindTitle(kind), hits.length)),
  ];

  const chip = (kind: string, title: string, hits: number) => {
    const number = el('span', { class: 'n' }, String(hits));
    const button = el('button', { class: 'chip', type: 'button', 'aria-pressed': String(kind === chosen) });
    button.append(`${title} `, number);
    button.addEventListener('click', () => {
      chosen = kind;
      draw(shown);
      filters.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    });
    return button;
  };

  return {
    element,
    show(query, activeAddress) {
      shown = query;
      draw(query, activeAddress);
    },
    move(step) {
      const all = options();
      const now = active();
      const at = now ? all.indexOf(now) : -1;
      mark(all[Math.abs(step) > 1 ? clamp(at + step, all.length) : (at + step + all.length) % all.length]);
    },
    active: () => active()?.dataset.page,
  };
}

const mostInGroup = 8;
const mostAlone = 50;

const kinds: Readonly<Record<string, { readonly title: string; readonly icon: IconName }>> = {
  chapter: { title: 'Chapters', icon: 'book' },
  section: { title: 'Sections', icon: 'section' },
  rule: { title: 'Rules', icon: 'rule' },
  card: { title: 'Reference', icon: 'table' },
};

/** The picture for hits of a kind. */
export function kindIcon(kind: string): SVGElement {
  return icon(kinds[kind]?.icon ?? 'section');
}

function kindTitle(kind: string): string {
  return kinds[kind]?.title ?? kind;
}

/** The kind of the best hit comes first. */
function groupByKind(hits: readonly Hit[]): ReadonlyMap<string, readonly Hit[]> {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.kind) ?? [];
    group.push(hit);
    groups.set(hit.kind, group);
  }
  return groups;
}

function option(hit: Hit, id: string, picture: SVGElement): HTMLElement {
  const { terms } = hit;
  return el(
    'div',
    { class: 'result', role: 'option', id, 'aria-selected': 'false', 'data-page': hit.page },
    picture,
    el('span', { class: 'title' }, ...marked(hit.title, terms)),
    hit.where !== '' && el('span', { class: 'where' }, hit.where),
    hit.excerpt !== '' && el('span', { class: 'snip' }, ...marked(hit.excerpt, terms)),
  );
}

function marked(text: string, words: readonly string[]): Node[] {
  return text.split('`').flatMap((part, index) => {
    const pieces = splitAtWords(part, words).map((piece, at) =>
      at % 2 === 0 ? document.createTextNode(piece) : el('mark', {}, piece),
    );
    if (index % 2 === 0) return pieces;
    const code = shortCode(part);
    code.replaceChildren(...pieces);
    return [code];
  });
}

function nothingFound(query: string, near: readonly Hit[]): HTMLElement {
  return el(
    'section',
    { class: 'state', 'aria-label': 'Nothing found' },
    el('h2', {}, icon('search'), `Nothing for “${query}”`),
    el('p', {}, near.length > 0 ? 'Close to it:' : 'Try fewer or shorter words.'),
    near.length > 0 && list(near.map(({ kind, page, title }) => pageRow(page, kindIcon(kind), title))),
  );
}

function keyLine(): HTMLElement {
  const key = (...names: readonly string[]) => names.flatMap((name) => [el('kbd', {}, name), ' ']);
  return el(
    'div',
    { class: 'keys', role: 'note', 'aria-label': 'Keys' },
    el('span', {}, ...key('↑', '↓'), 'choose'),
    el('span', {}, ...key('Enter'), 'open'),
    el('span', {}, ...key('Esc'), 'back'),
  );
}

function clamp(at: number, length: number): number {
  return Math.min(Math.max(at, 0), length - 1);
}
