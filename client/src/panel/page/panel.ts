import { home, joinAddress, splitAddress } from '../address';
import type { DockerFile, Settings, ToPage } from '../messages';
import { drawChrome } from './chrome';
import { type Clicks, handleClick } from './clicks';
import { chooseBlock, moveInBlock } from './code-blocks';
import { type Contents, createContents } from './contents';
import { focused } from './dom';
import { focusOn, foldSection, keepTabStop, moveByRows } from './focus';
import { createFollowLine } from './follow-line';
import { createFrame } from './frame';
import type { Host } from './host';
import { type Actions, handleKey } from './keyboard';
import { noticeReader, onMouseBackForward, onScrolled, settling } from './listeners';
import { readMemory } from './memory';
import { createNavigator } from './navigator';
import { createOrders } from './orders';
import { createPages } from './pages';
import { createPopovers } from './popovers';
import { createRequests } from './requests';
import { createScreens } from './screens';
import { openSearchIndex, type SearchIndex } from './search';

/** Brings the panel to life in `root`; what it shows comes from `host`. */
export function startPanel(root: HTMLElement, host: Host): void {
  const memory = readMemory(host.saved());
  const frame = createFrame(root);
  const pages = createPages(host);
  const requests = createRequests(host);
  const orders = createOrders(requests, frame.live);
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

  const rememberSoon = settling(remember);

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
    onFold: () => remember(),
    onDrawn: () => drawHeader(),
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

  const drawHeader = () => {
    drawChrome(frame, {
      history: navigator.history(),
      contents: contents ?? undefined,
      isReading: screens.article() !== undefined,
      headings: screens.headings(),
      heading: screens.heading(),
      searchOpen,
    });
    line.draw();
  };

  const openSearch = (query?: string) => {
    searchOpen = true;
    if (query) navigator.search(query, 'open');
    else drawHeader();
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
    drawHeader();
    focusOn(frame.main.querySelector<HTMLElement>('h1'));
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

  const blockAtHand = () => chooseBlock(frame.main, frame.head.getBoundingClientRect().bottom);

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
    copy: () => orders.copy(blockAtHand()),
    insert: () => orders.insert(blockAtHand()),
    keys: () => popovers.toggleKeys(),
  };

  const clicks: Clicks = {
    page: navigator.open,
    search: openSearch,
    snippet: orders.insertSnippet,
    copy: orders.copy,
    insert: orders.insert,
    reveal(at, character) {
      if (file) host.send({ type: 'reveal', uri: file.uri, line: at, character });
    },
    problems: () => host.send({ type: 'showProblems' }),
    restart: () => host.send({ type: 'ready' }),
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
  root.addEventListener('click', (event) => handleClick(event, clicks));
  root.addEventListener('focusin', ({ target }) => keepTabStop(target));
  document.addEventListener('keydown', (event) => handleKey(event, actions));
  onMouseBackForward(navigator.back, navigator.forward);
  noticeReader(root, () => line.readerActed());
  onScrolled(root, () => {
    if (!screens.settled()) return;
    navigator.scrolled(root.scrollTop);
    drawHeader();
    rememberSoon();
  });
  host.onMessage(receive);
  host.send({ type: 'ready' });
}

/** The page that the link with the focus leads to. */
function focusedPage(main: HTMLElement): string | undefined {
  const focused = main.querySelector<HTMLElement>('[data-page]:focus');
  return focused?.dataset.page;
}
