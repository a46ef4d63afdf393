import { home, joinAddress, splitAddress } from '../address';
import { canGoBack, canGoForward } from '../history';
import type { DockerFile, Settings, ToPage } from '../messages';
import { chooseBlock, moveInBlock, sayInBlock, sourceOf } from './code-blocks';
import { type Contents, type Crumb, createContents } from './contents';
import { focused } from './dom';
import { focusOn, foldSection, keepTabStop, moveByRows } from './focus';
import { createFollowLine } from './follow-line';
import { createFrame, showCrumbs } from './frame';
import type { Host } from './host';
import { type Actions, handleKey } from './keyboard';
import { noticeReader, onMouseBackForward, onScrolled } from './listeners';
import { readMemory } from './memory';
import { createNavigator } from './navigator';
import { headingTitle } from './outline';
import { createPages } from './pages';
import { createPopovers } from './popovers';
import { createRequests, type Order } from './requests';
import { createScreens } from './screens';
import { openSearchIndex, type SearchIndex } from './search';

/** Brings the panel to life in `root`; what it shows comes from `host`. */
export function startPanel(root: HTMLElement, host: Host): void {
  const memory = readMemory(host.saved());
  const frame = createFrame(root);
  const pages = createPages(host);
  const requests = createRequests(host);
  const closed = new Set(memory.closed);
  let contents: Contents | null | undefined;
  let settings: Settings | undefined;
  let file: DockerFile | null = null;
  let index: SearchIndex | undefined;
  let indexAsked = false;
  let searchOpen = false;

  const remember = () => {
    const { pinned, reading } = line.state();
    host.save({ history: navigator.history(), pinned, reading, closed: [...closed] });
  };

  const navigator = createNavigator({
    history: memory.history,
    focused: () => screens.results()?.active() ?? focusedPage(frame.main),
    go(why) {
      if (why !== 'type') searchOpen = false;
      popovers.close();
      screens.draw(navigator.entry(), why);
      remember();
    },
  });

  const screens = createScreens({
    frame,
    pages,
    closed,
    contents: () => contents,
    file: () => file,
    index() {
      if (!index && !indexAsked) host.send({ type: 'searchIndex' });
      indexAsked = true;
      return index;
    },
    onDrawn: () => drawChrome(),
  });

  const line = createFollowLine({
    frame,
    start: { pinned: memory.pinned, reading: memory.reading, place: null },
    shown: () => joinAddress(page(), screens.heading()?.id ?? ''),
    enabled: () => settings?.followCursor === true,
    go(address) {
      if (contents?.has(splitAddress(address).page)) navigator.follow(address);
    },
    onChange: () => remember(),
  });

  const popovers = createPopovers(frame, () => ({
    page: page(),
    headings: screens.headings(),
    heading: screens.heading(),
  }));

  const page = () => splitAddress(navigator.entry().address).page;

  const drawChrome = () => {
    const { address, query } = navigator.entry();
    const isSearch = query !== undefined;
    frame.back.disabled = !canGoBack(navigator.history());
    frame.forward.disabled = !canGoForward(navigator.history());
    frame.searchBox.hidden = !isSearch && address !== home && !searchOpen;
    frame.search.hidden = !frame.searchBox.hidden;
    frame.outlineButton.hidden = screens.headings().length === 0;
    if (frame.query.value.trim() !== (query ?? '')) frame.query.value = query ?? '';
    if (!isSearch) {
      frame.query.setAttribute('aria-expanded', 'false');
      frame.query.removeAttribute('aria-activedescendant');
    }
    frame.slash.hidden = frame.query.value !== '';
    frame.clear.hidden = frame.query.value === '';
    showCrumbs(frame, isSearch ? [{ title: 'Search' }] : wayTo(address));
    frame.reading.style.setProperty('--at', screens.article() ? `${share(frame.panel)}%` : '0%');
    line.draw();
  };

  const wayTo = (address: string): readonly Crumb[] => {
    if (address === home || !contents) return [];
    const heading = screens.heading();
    return [...contents.crumbs(page()), ...(heading ? [{ title: headingTitle(heading) }] : [])];
  };

  const carryOut = (order: Order, done: string, block?: Element) => {
    requests.send(order, (failure) => {
      if (block) sayInBlock(block, failure ?? done);
      frame.live.textContent = '';
      frame.live.textContent = failure ?? done;
    });
  };

  const act = (order: 'copy' | 'insertText', block: Element | null | undefined) => {
    if (!block) return false;
    carryOut({ type: order, text: sourceOf(block) }, order === 'copy' ? 'Copied' : 'Inserted', block);
    return true;
  };

  const openSearch = (query?: string) => {
    searchOpen = true;
    if (query) navigator.search(query, 'open');
    else drawChrome();
    frame.query.focus();
    frame.query.select();
    return true;
  };

  const stepOut = () => {
    if (popovers.close()) return true;
    if (navigator.entry().query !== undefined) navigator.leaveSearch();
    else if (document.activeElement === frame.query) leaveField();
    else if (!line.resume()) host.send({ type: 'focusEditor' });
    return true;
  };

  const leaveField = () => {
    searchOpen = false;
    drawChrome();
    focusOn(frame.main.querySelector<HTMLElement>('h1, .section-head'));
  };

  const openActive = () => {
    const address = screens.results()?.active();
    if (address !== undefined) navigator.open(address);
    return true;
  };

  const toSection = (step: number) => {
    const headings = screens.headings();
    const now = screens.heading();
    const next = headings[(now ? headings.indexOf(now) : -1) + step];
    if (headings.length === 0) return false;
    if (next) navigator.open(joinAddress(page(), next.id));
    else if (step < 0) navigator.open(page());
    return true;
  };

  const actions: Actions = {
    search: () => openSearch(),
    move(step) {
      const results = screens.results();
      if (popovers.isOpen()) return moveByRows(frame.outline, step, true);
      if (results && document.activeElement === frame.query) {
        if (typeof step === 'number') results.move(step);
        return true;
      }
      return moveByRows(frame.main, step, page() === home && !results);
    },
    sideways: (forward) => moveInBlock(focused(), forward ? 1 : -1) || foldSection(focused(), forward),
    open: openActive,
    escape: stepOut,
    back: navigator.back,
    forward: navigator.forward,
    section: toSection,
    pin() {
      line.togglePin();
      return true;
    },
    outline: () => popovers.toggleOutline(),
    copy: () => act('copy', chooseBlock(frame.main, frame.head.getBoundingClientRect().bottom)),
    insert: () => act('insertText', chooseBlock(frame.main, frame.head.getBoundingClientRect().bottom)),
    keys: () => popovers.toggleKeys(),
  };

  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('a, button, .result') : null;
    if (!target) return;
    const { action, character, line: at, page: to, query, snippet } = target.dataset;
    if (target.getAttribute('href') === '#') event.preventDefault();

    if (to !== undefined) navigator.open(to);
    else if (snippet !== undefined) carryOut({ type: 'insertSnippet', id: snippet }, 'Inserted');
    else if (query !== undefined) openSearch(query);
    else if (at !== undefined) reveal(Number(at), Number(character));
    else if (action === 'copy') act('copy', target.closest('.code'));
    else if (action === 'insert') act('insertText', target.closest('.code'));
    else if (action === 'problems') host.send({ type: 'showProblems' });
    else if (action === 'restart') host.send({ type: 'ready' });
  };

  const reveal = (at: number, character: number) => {
    if (file) host.send({ type: 'reveal', uri: file.uri, line: at, character });
  };

  const onInput = () => {
    const query = frame.query.value.trim();
    if (query === '') navigator.leaveSearch();
    else navigator.search(query, 'type');
    frame.query.focus();
  };

  const receive = (message: ToPage) => {
    switch (message.type) {
      case 'start':
        contents = message.toc && createContents(message.toc);
        applySettings(message.settings);
        return screens.draw(navigator.entry(), 'redraw');
      case 'settings':
        applySettings(message.settings);
        return line.draw();
      case 'file':
        file = message.file;
        return screens.drawFile(navigator.entry());
      case 'page':
        return pages.settle(message.page, message.html);
      case 'searchIndex':
        indexAsked = message.json !== null;
        if (message.json === null) return;
        index = openSearchIndex(message.json);
        if (navigator.entry().query !== undefined) screens.draw(navigator.entry(), 'redraw');
        return;
      case 'open':
        return navigator.open(message.address);
      case 'search':
        openSearch(message.query ?? undefined);
        return;
      case 'follow':
        return line.cursorMoved(message.place, message.edited);
      case 'done':
        return requests.settle(message.request, message.failure);
    }
  };

  const applySettings = (next: Settings) => {
    settings = next;
    document.documentElement.dataset.style = next.style;
  };

  frame.back.addEventListener('click', () => navigator.back());
  frame.forward.addEventListener('click', () => navigator.forward());
  frame.search.addEventListener('click', () => openSearch());
  frame.clear.addEventListener('click', () => {
    navigator.leaveSearch();
    frame.query.focus();
  });
  frame.pin.addEventListener('click', () => line.togglePin());
  frame.outlineButton.addEventListener('click', () => popovers.toggleOutline());
  frame.show.addEventListener('click', () => line.show());
  frame.query.addEventListener('input', onInput);
  root.addEventListener('click', onClick);
  root.addEventListener('focusin', ({ target }) => keepTabStop(target));
  document.addEventListener('keydown', (event) => handleKey(event, actions));
  onMouseBackForward(navigator.back, navigator.forward);
  noticeReader(root, () => line.readerActed());
  onScrolled(root, () => {
    if (!screens.settled()) return;
    navigator.scrolled(root.scrollTop);
    drawChrome();
    remember();
  });
  host.onMessage(receive);
  host.send({ type: 'ready' });
}

/** The page that the link with the focus leads to. */
function focusedPage(main: HTMLElement): string | undefined {
  const focused = main.querySelector<HTMLElement>('[data-page]:focus');
  return focused?.dataset.page;
}

/** How much of what can be scrolled is scrolled, in percent. */
function share({ clientHeight, scrollHeight, scrollTop }: HTMLElement): number {
  return scrollHeight <= clientHeight ? 0 : Math.round((100 * scrollTop) / (scrollHeight - clientHeight));
}
