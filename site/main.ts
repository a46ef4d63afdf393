import { actionButton, sayInBlock, sourceOf } from '../client/src/panel/page/code-blocks';
import { el } from '../client/src/panel/page/dom';
import { createResults, kindIcon } from '../client/src/panel/page/results';
import { openSearchIndex, type SearchIndex } from '../client/src/panel/page/search';

declare global {
  interface Window {
    /** Called by `assets/search.js`: scripts are all that a page from the disk may load. */
    dockerWikiSearch?: (json: string) => void;
  }
}

/** The folder of the site, seen from this page. */
const root = document.documentElement.dataset.root ?? '';
const main = document.querySelector('main');
const field = document.querySelector<HTMLInputElement>('#q');

addCopyButtons();
if (main && field) startSearch(main, field);

/** Pages can be read without a script; the search begins to load when the field is first entered. */
function startSearch(main: HTMLElement, field: HTMLInputElement): void {
  const page = [...main.childNodes];
  let shown = '';
  const index = once(loadIndex);
  const results = once(async () => {
    return createResults({ field, index: await index(), picture: ({ kind }) => kindIcon(kind) });
  });

  const show = async () => {
    const query = field.value.trim();
    shown = query;
    if (query === '') return main.replaceChildren(...page);
    const list = await results();
    if (shown !== query) return;
    main.replaceChildren(list.element);
    list.show(query);
  };

  const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

  const onKey = async (event: KeyboardEvent) => {
    const step = moves[event.key];
    if (event.key === 'Escape') {
      field.value = '';
      await show();
    } else if (field.value.trim() !== '' && (event.key === 'Enter' || step !== undefined)) {
      event.preventDefault();
      const list = await results();
      if (step !== undefined) list.move(step);
      else go(list.active());
    }
  };

  field.disabled = false;
  field.addEventListener('focus', () => void index());
  field.addEventListener('input', () => void show());
  field.addEventListener('keydown', (event) => void onKey(event));
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
  });
  main.addEventListener('click', ({ target }) => {
    const hit = target instanceof Element ? target.closest<HTMLElement>('[data-page]') : null;
    if (hit) go(hit.dataset.page);
  });

  field.value = new URLSearchParams(location.search).get('q') ?? field.value;
  if (field.value !== '') void show();
}

/** `chapters/compose#ports` lies at `chapters/compose.html#ports`. */
function go(address: string | undefined): void {
  if (address === undefined) return;
  const [path = '', section] = address.split('#');
  location.href = `${root}${path}.html${section ? `#${section}` : ''}`;
}

function loadIndex(): Promise<SearchIndex> {
  return new Promise((resolve, reject) => {
    const script = el('script', { src: `${root}assets/search.js` });
    window.dockerWikiSearch = (json) => resolve(openSearchIndex(json));
    script.addEventListener('error', () => reject(new Error(`${script.src} does not load`)));
    document.head.append(script);
  });
}

function addCopyButtons(): void {
  for (const block of document.querySelectorAll('.code')) {
    const button = actionButton('copy');
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(sourceOf(block)).then(
        () => sayInBlock(block, 'Copied'),
        () => sayInBlock(block, 'The browser forbids copying'),
      );
    });
    block.querySelector('.acts')?.append(button);
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
