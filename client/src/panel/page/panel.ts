import { joinAddress, longestQuery, splitAddress } from '../address';
import type { DockerFile, Settings, Status, ToPage } from '../messages';
import { createActions } from './actions';
import { drawChrome } from './chrome';
import { handleClick } from './clicks';
import { type Contents, createContents } from './contents';
import { createExplanations } from './explanations';
import { keepTabStop } from './focus';
import { createFollowLine } from './follow-line';
import { createFrame } from './frame';
import type { Host } from './host';
import { handleKey } from './keyboard';
import { noticeReader, onMouseBackForward, onScrolled, settling } from './listeners';
import { readMemory } from './memory';
import { createNavigator } from './navigator';
import { createOrders } from './orders';
import { createPages } from './pages';
import { createPopovers } from './popovers';
import { createRecent } from './recent';
import { createRequests } from './requests';
import { createScreens } from './screens';
import { openSearchIndex, type SearchIndex } from './search';

/** Brings the panel to life in `root`; what it shows comes from `host`. */
export function startPanel(root: HTMLElement, host: Host): void {
  // A tab is opened to stay at its page.
  const memory = readMemory(host.saved(), document.documentElement.dataset.place === 'tab');
  const frame = createFrame(root);
  const pages = createPages(host);
  const requests = createRequests(host);
  const orders = createOrders(requests, frame.live);
  const explanations = createExplanations(host);
  const recent = createRecent(frame, memory.searches);
  const closed = new Set(memory.closed);
  let contents: Contents | null | undefined;
  let settings: Settings | undefined;
  let file: DockerFile | null = null;
  let status: Status = { server: 'idle', trusted: true };
  let title = '';
  let index: SearchIndex | undefined;
  let indexAsked = false;
  let searchOpen = false;

  const remember = () => {
    const { pinned, reading } = line.state();
    host.save({ history: navigator.history(), pinned, reading, closed: [...closed], searches: recent.all() });
  };

  const rememberSoon = settling(remember);

  const navigator = createNavigator({
    history: memory.history,
    today: (address) => contents?.today(address) ?? address,
    focused: () => screens.results()?.active() ?? focusedPage(frame.main),
    go(why) {
      if (why !== 'type') searchOpen = false;
      popovers.close();
      recent.close();
      screens.draw(navigator.entry(), why);
      remember();
    },
  });

  const screens = createScreens({
    frame,
    pages,
    closed,
    explanations,
    explain: (text) => navigator.explain(text),
    contents: () => contents,
    file: () => file,
    status: () => status,
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
    shown: () => here(),
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
    const shown = contents?.crumbs(page()).at(-1)?.title ?? 'Docker Wiki';
    if (shown === title) return;
    title = shown;
    host.send({ type: 'titled', title });
  };

  /** What is in view, with its section. */
  const here = () => joinAddress(page(), screens.heading()?.id ?? '');

  const openSearch = (query = '') => {
    searchOpen = true;
    if (query !== '') navigator.search(query.slice(0, longestQuery), 'open');
    else drawHeader();
    frame.query.focus();
    frame.query.select();
    recent.draw();
    return true;
  };

  const { clicks, keys } = createActions({
    ...{ frame, host, line, navigator, orders, popovers, recent, screens },
    ...{ here, openSearch, page },
    file: () => file,
    closeSearch() {
      searchOpen = false;
      drawHeader();
    },
  });

  const onInput = () => {
    const query = frame.query.value.trim();
    recent.draw();
    if (query === '') navigator.leaveSearch();
    else navigator.search(query, 'type');
    frame.query.focus();
  };

  const receive = (message: ToPage) => {
    switch (message.type) {
      case 'start':
        contents = message.toc && createContents(message.toc);
        status = message.status;
        applySettings(message.settings);
        return navigator.redraw();
      case 'status':
        status = message.status;
        if (status.server === 'running') explanations.askAgain();
        return navigator.entry().text !== undefined ? navigator.redraw() : screens.drawFile(navigator.entry());
      case 'settings':
        applySettings(message.settings);
        return line.draw();
      case 'file':
        file = message.file;
        return screens.drawFile(navigator.entry());
      case 'page':
        return pages.settle(message.page, message.html);
      case 'unreadable':
        return pages.settle(message.page, 'unreadable');
      case 'searchIndex':
        indexAsked = message.json !== null;
        if (message.json === null) return;
        index = openSearchIndex(message.json);
        if (navigator.entry().query !== undefined) screens.draw(navigator.entry(), 'redraw');
        return;
      case 'open':
        return navigator.open(message.address);
      case 'dead':
        return screens.drawDead(message.address);
      case 'toTab':
        host.send({ type: 'openInEditor', address: here() });
        return;
      case 'search':
        openSearch(message.query ?? undefined);
        return;
      case 'explain':
        explanations.take(message.text, message.parts);
        return navigator.explain(message.text);
      case 'explained':
        explanations.take(message.text, message.parts);
        if (navigator.entry().text === message.text) screens.draw(navigator.entry(), 'redraw');
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
    openSearch();
  });
  frame.pin.addEventListener('click', () => line.togglePin());
  frame.outlineButton.addEventListener('click', () => popovers.toggleOutline());
  frame.moreButton.addEventListener('click', () => popovers.toggleMore());
  frame.query.addEventListener('focus', recent.draw);
  frame.query.addEventListener('blur', () => recent.close());
  // A click on a recent search must not take the focus first: that would close the list under it.
  frame.recent.addEventListener('pointerdown', (event) => event.preventDefault());
  frame.show.addEventListener('click', () => line.show());
  frame.query.addEventListener('input', onInput);
  root.addEventListener('click', (event) => handleClick(event, clicks));
  root.addEventListener('focusin', ({ target }) => keepTabStop(target));
  document.addEventListener('keydown', (event) => handleKey(event, keys));
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
