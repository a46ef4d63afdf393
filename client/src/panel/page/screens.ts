import { explainPage, home, joinAddress, splitAddress } from '../address';
import type { Entry } from '../history';
import type { DockerFile, Status } from '../messages';
import { readArticle, showFirings } from './article';
import { cheatSheetPage, prepareCheatSheet, type SheetFilter } from './cheat-sheet';
import { prepareCodeBlocks } from './code-blocks';
import type { Contents } from './contents';
import { explainScreen } from './explain';
import type { Explanations } from './explanations';
import { focusMark, focusOn, prepareTabStops } from './focus';
import type { Frame } from './frame';
import { homeScreen } from './home';
import type { Why } from './navigator';
import { headingAt, headingsOf } from './outline';
import type { Pages } from './pages';
import { createResults, kindIcon, type Results } from './results';
import { severityIcon } from './rows';
import type { Hit, SearchIndex } from './search';
import { deadAddress, noContent, skeleton, unreadablePage } from './states';

/** Draws what the reader's current step shows. */
export interface Screens {
  draw(entry: Entry, why: Why): void;
  /** Says that an address, which may be none at all, leads nowhere. */
  drawDead(address: string): void;
  /** Draws again what depends on the active file. */
  drawFile(entry: Entry): void;
  /** False while a page is on its way: where it is scrolled to says nothing then. */
  settled(): boolean;
  /** The page in view, or undefined on every other screen. */
  article(): HTMLElement | undefined;
  headings(): readonly HTMLElement[];
  heading(): HTMLElement | undefined;
  results(): Results | undefined;
  scrollTo(target: HTMLElement): void;
}

export interface ScreensInit {
  readonly frame: Frame;
  readonly pages: Pages;
  readonly explanations: Explanations;
  explain(text: string): void;
  /** Undefined until the extension has sent them, null where it cannot. */
  contents(): Contents | null | undefined;
  file(): DockerFile | null;
  status(): Status;
  /** Undefined until it is there; asking makes it come. */
  index(): SearchIndex | undefined;
  readonly closed: Set<string>;
  /** Called when a section of the home screen was opened or closed. */
  onFold(): void;
  /** Called with the new screen in place, before it is scrolled. */
  onDrawn(): void;
}

export function createScreens(init: ScreensInit): Screens {
  const { closed, contents, explanations, file, frame, index, onDrawn, onFold, pages, status } = init;
  const { main, panel } = frame;
  let sheet: SheetFilter = { query: '', topics: new Set() };
  let article: HTMLElement | undefined;
  let headings: readonly HTMLElement[] = [];
  let results: Results | undefined;
  let shown: string | undefined;
  let turn = 0;
  let settled = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const mount = (screen: HTMLElement, page?: string) => {
    const isArticle = screen.matches('article');
    article = isArticle ? screen : undefined;
    headings = isArticle ? headingsOf(screen) : [];
    shown = page;
    main.replaceChildren(screen);
    main.removeAttribute('aria-busy');
    prepareTabStops(screen);
    onDrawn();
  };

  const wait = () => {
    main.setAttribute('aria-busy', 'true');
    waiting = setTimeout(() => mount(skeleton()), patience);
  };

  const scrollTo = (target: HTMLElement) => {
    panel.scrollTop += target.getBoundingClientRect().top - frame.head.getBoundingClientRect().bottom - spaceAbove;
  };

  const settle = ({ focus, scroll }: Entry, why: Why, target?: HTMLElement | null) => {
    settled = true;
    if (why === 'return' || why === 'redraw') panel.scrollTop = scroll;
    else if (target) scrollTo(target);
    else panel.scrollTop = 0;
    if (why === 'open') focusOn(target ?? main.querySelector<HTMLElement>('h1'));
    if (why === 'return') focusOn((focus !== undefined && linkTo(main, focus)) || panel);
    onDrawn();
  };

  const drawHome = (toc: Contents['toc']) => {
    const onToggle = (section: string, isClosed: boolean) => {
      if (isClosed) closed.add(section);
      else closed.delete(section);
      onFold();
    };
    mount(
      homeScreen({ toc, file: file(), status: status(), isClosed: (section) => closed.has(section), onToggle }),
      home,
    );
  };

  const drawDead = (entry: Entry, why: Why, nearest: Contents['nearest']) => {
    mount(deadAddress(entry.address, nearest(entry.address)));
    settle(entry, why);
  };

  const settleOnPage = (entry: Entry, why: Why, known: Contents) => {
    const { section } = splitAddress(entry.address);
    const target = section === '' ? null : article?.querySelector<HTMLElement>(`#${CSS.escape(section)}`);
    if (target === undefined || (section !== '' && target === null && why !== 'follow')) {
      return drawDead(entry, why, known.nearest);
    }
    settle(entry, why, target);
  };

  const drawPage = (entry: Entry, why: Why, known: Contents) => {
    const { page } = splitAddress(entry.address);
    if (shown === page && article) return settleOnPage(entry, why, known);
    if (!known.has(page)) return drawDead(entry, why, known.nearest);
    const mine = turn;
    wait();
    pages.load(page, (html) => {
      if (mine !== turn) return;
      clearTimeout(waiting);
      if (html === null) return drawDead(entry, why, known.nearest);
      if (html === 'unreadable') return mount(unreadablePage(entry.address));
      mount(prepared(readArticle(html, page), page, why), page);
      settleOnPage(entry, why, known);
    });
  };

  const prepared = (read: HTMLElement, page: string, why: Why) => {
    prepareCodeBlocks(read);
    showFirings(read, page, file(), contents()?.toc.rules ?? []);
    if (page !== cheatSheetPage) return read;
    if (why !== 'return' && why !== 'redraw') sheet = { query: '', topics: new Set() };
    prepareCheatSheet(read, sheet);
    return read;
  };

  const drawExplanation = (entry: Entry, why: Why) => {
    const text = entry.text ?? '';
    mount(explainScreen(text, explanations.of(text), init.explain));
    settle(entry, why);
    if (text === '' && why === 'open') main.querySelector('textarea')?.focus();
  };

  const drawSearch = (entry: Entry, why: Why, known: Contents) => {
    const found = index();
    if (!found) return wait();
    results ??= createResults({ index: found, field: frame.query, picture: (hit) => pictureOf(hit, known) });
    if (results.element.parentElement !== main) mount(results.element);
    results.show(entry.query ?? '', why === 'return' ? entry.focus : undefined);
    prepareTabStops(results.element);
    settled = true;
    if (why === 'type') panel.scrollTop = 0;
    onDrawn();
    if (why === 'open' || why === 'return') frame.query.focus();
  };

  const draw = (entry: Entry, why: Why) => {
    turn++;
    settled = false;
    clearTimeout(waiting);
    const known = contents();
    if (known === undefined) return wait();
    if (known === null) return mount(noContent());
    if (entry.query !== undefined) return drawSearch(entry, why, known);
    if (entry.address === explainPage) return drawExplanation(entry, why);
    if (entry.address !== home) return drawPage(entry, why, known);
    drawHome(known.toc);
    settle(entry, why);
  };

  return {
    draw,
    drawDead(address) {
      const known = contents();
      if (!known) return;
      turn++;
      clearTimeout(waiting);
      drawDead({ address, scroll: 0 }, 'open', known.nearest);
    },
    drawFile(entry) {
      if (article && shown !== undefined) return showFirings(article, shown, file(), contents()?.toc.rules ?? []);
      const known = contents();
      if (shown !== home || entry.query !== undefined || !known) return;
      const mark = main.contains(document.activeElement) ? focusMark(document.activeElement) : undefined;
      drawHome(known.toc);
      settle({ ...entry, scroll: panel.scrollTop }, 'redraw');
      if (mark !== undefined) focusOn(main.querySelector<HTMLElement>(mark));
    },
    settled: () => settled,
    article: () => article,
    headings: () => headings,
    heading: () => headingAt(headings, frame.head.getBoundingClientRect().bottom + spaceAbove + 1),
    results: () => (results?.element.isConnected ? results : undefined),
    scrollTo,
  };
}

function linkTo(main: HTMLElement, page: string): HTMLElement | null {
  return main.querySelector<HTMLElement>(`[data-page="${CSS.escape(page)}"]`);
}

/** A page that comes sooner than this needs no skeleton. */
const patience = 150;

const spaceAbove = 12;

function pictureOf({ kind, page }: Hit, { toc }: Contents): SVGElement {
  const rule = kind === 'rule' ? toc.rules.find(({ id }) => page === joinAddress(`rules/${id}`, '')) : undefined;
  return rule ? severityIcon(rule.severity) : kindIcon(kind);
}
