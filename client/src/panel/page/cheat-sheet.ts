import { actionButton } from './code-blocks';
import { el } from './dom';
import { icon } from './icons';
import { headingTitle } from './outline';

/** What the reader has narrowed the cheat sheet to. */
export interface SheetFilter {
  query: string;
  /** Ids of the parts that are shown; all of them where none is chosen. */
  readonly topics: Set<string>;
}

export const cheatSheetPage = 'chapters/cheat-sheet';

/** Makes the chapter a table to filter, whose commands have the same actions as blocks of code. */
export function prepareCheatSheet(article: HTMLElement, filter: SheetFilter): void {
  for (const table of article.querySelectorAll<HTMLElement>('.table')) prepareTable(table);
  const pieces = piecesOf(article);
  const topics = new Map(pieces.map(({ heading }) => [heading.id, headingTitle(heading)]));

  const field = el('input', {
    ...{ type: 'search', class: 'filter', placeholder: 'Filter commands', 'aria-label': 'Filter commands' },
    ...{ autocomplete: 'off', spellcheck: 'false', maxlength: 200 },
  });
  field.value = filter.query;
  const count = el('span', { class: 'badge', role: 'status' });
  const chips = [...topics].map(([id, title]) => topicChip(id, title, filter, () => show()));
  const nothing = el('p', { class: 'quiet-note', hidden: true }, icon('search'), 'No command fits.');

  const show = () => {
    const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
    const isOn = words.length > 0 || filter.topics.size > 0;
    const fits = ({ heading, text }: Piece) =>
      (filter.topics.size === 0 || filter.topics.has(heading.id)) && words.every((word) => text.includes(word));
    const shown = new Set(pieces.filter(fits));
    for (const child of article.children) {
      if (child instanceof HTMLElement && !child.matches('h1, .sheet-tools')) child.hidden = isOn;
    }
    for (const piece of pieces) {
      piece.row.hidden = !shown.has(piece);
      for (const part of shown.has(piece) ? piece.around : []) part.hidden = false;
    }
    count.textContent = isOn ? `${shown.size} / ${pieces.length}` : `${pieces.length}`;
    count.setAttribute('aria-label', `${shown.size} of ${pieces.length} commands`);
    nothing.hidden = shown.size > 0;
    keepOneTabStop(article);
  };
  field.addEventListener('input', () => {
    filter.query = field.value;
    show();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || field.value === '') return;
    event.preventDefault();
    event.stopPropagation();
    field.value = '';
    filter.query = '';
    show();
  });

  const head = el('div', { class: 'sheet-head' }, el('div', { class: 'field' }, icon('search'), field, count));
  const group = el('div', { class: 'chips', role: 'group', 'aria-label': 'Topics' }, ...chips);
  const tools = el('div', { class: 'sheet-tools', role: 'search', 'aria-label': 'Commands' }, head, group, nothing);
  (article.querySelector('.meta') ?? article.querySelector('h1'))?.after(tools);
  show();
}

/** A command of the sheet: a row of a table, or a block with the words above it. */
interface Piece {
  readonly row: HTMLElement;
  readonly heading: HTMLElement;
  /** What is shown along with it. */
  readonly around: readonly HTMLElement[];
  readonly text: string;
}

function piecesOf(article: HTMLElement): readonly Piece[] {
  const pieces: Piece[] = [];
  let heading: HTMLElement | undefined;
  let sub: HTMLElement | undefined;
  let before: HTMLElement | undefined;
  for (const child of article.children) {
    if (!(child instanceof HTMLElement)) continue;
    if (child.tagName === 'H2') [heading, sub] = [child, undefined];
    else if (child.tagName === 'H3') sub = child;
    const above = [heading, sub].filter((part) => part !== undefined);
    if (heading && child.matches('.sheet')) {
      for (const row of child.querySelectorAll<HTMLElement>('.command')) {
        pieces.push({ row, heading, around: [...above, child], text: textOf(row) });
      }
    } else if (heading && child.matches('.code[data-lang="sh"], .code[data-lang="powershell"]')) {
      const words = before?.tagName === 'P' ? [before] : [];
      const text = [...words, child].map(textOf).join(' ');
      pieces.push({ row: child, heading, around: [...above, ...words], text });
    }
    before = child;
  }
  return pieces;
}

function textOf({ textContent }: HTMLElement): string {
  return (textContent ?? '').toLowerCase();
}

function prepareTable(table: HTMLElement): void {
  const commands = table.querySelectorAll<HTMLElement>('a[data-snippet]');
  if (commands.length === 0) return;
  table.classList.replace('table', 'sheet');
  table.querySelector('thead tr')?.append(el('th', { scope: 'col', role: 'columnheader' }, 'Actions'));
  for (const command of commands) {
    const row = command.closest('tr');
    if (!row) continue;
    row.classList.add('command');
    markDanger(row);
    const actions = el(
      'span',
      { class: 'acts' },
      ...(['copy', 'insert', 'terminal'] as const).map((action) => {
        const button = actionButton(action);
        button.setAttribute('aria-label', `${button.title}: ${command.textContent}`);
        button.tabIndex = -1;
        return button;
      }),
    );
    row.append(el('td', { role: 'cell' }, el('span', { class: 'lang' }), actions));
  }
}

/** The chapter says it in words before the others; here it gets a mark. */
function markDanger(row: HTMLElement): void {
  const [words] = row.querySelectorAll('strong');
  if (!words || !/^Deletes data/.test(words.textContent ?? '')) return;
  row.classList.add('data');
  words.closest('td')?.append(el('span', { class: 'danger' }, icon('flame'), 'deletes data'));
  words.remove();
}

function topicChip(id: string, title: string, { topics }: SheetFilter, onChange: () => void): HTMLElement {
  const chip = el('button', { class: 'chip', type: 'button', 'aria-pressed': String(topics.has(id)) }, title);
  chip.addEventListener('click', () => {
    const isOn = !topics.delete(id);
    if (isOn) topics.add(id);
    chip.setAttribute('aria-pressed', String(isOn));
    onChange();
  });
  return chip;
}

/** Hundreds of commands are one stop of Tab: the one that had the focus last, else the first in view. */
function keepOneTabStop(article: HTMLElement): void {
  const links = [...article.querySelectorAll<HTMLElement>('.command a[data-snippet]')];
  const stop = links.find((link) => !link.closest('[hidden]'));
  for (const link of links) link.tabIndex = link === stop ? 0 : -1;
}
