import { explainPage, home, joinAddress } from '../address';
import type { DockerFile } from '../messages';
import type { Clicks } from './clicks';
import { type BlockAction, chooseBlock, moveInBlock } from './code-blocks';
import { focused } from './dom';
import { focusOn, foldSection, moveByRows } from './focus';
import type { FollowLine } from './follow-line';
import type { Frame } from './frame';
import type { Host } from './host';
import type { Actions } from './keyboard';
import type { Navigator } from './navigator';
import type { Orders } from './orders';
import type { Popovers } from './popovers';
import type { Recent } from './recent';
import type { Screens } from './screens';

export interface ActionsInit {
  readonly frame: Frame;
  readonly host: Host;
  readonly line: FollowLine;
  readonly navigator: Navigator;
  readonly orders: Orders;
  readonly popovers: Popovers;
  readonly recent: Recent;
  readonly screens: Screens;
  file(): DockerFile | null;
  /** The page that is shown. */
  page(): string;
  /** The same with the section in view. */
  here(): string;
  openSearch(query?: string): boolean;
  /** Hides the search field where the screen does not need it. */
  closeSearch(): void;
}

/** What the reader can do, by mouse and by key. */
export function createActions(init: ActionsInit): { readonly clicks: Clicks; readonly keys: Actions } {
  const { frame, here, host, line, navigator, openSearch, orders, page, popovers, recent, screens } = init;

  const stepOut = () => {
    if (popovers.close() || recent.close()) return true;
    if (navigator.entry().query !== undefined) navigator.leaveSearch();
    else if (document.activeElement === frame.query) leaveField();
    else if (!line.resume()) host.send({ type: 'focusEditor' });
    return true;
  };

  const leaveField = () => {
    init.closeSearch();
    focusOn(frame.main.querySelector<HTMLElement>('h1'));
  };

  /** From results; what led to a page is worth to be remembered. */
  const openPage = (address: string) => {
    const { query } = navigator.entry();
    if (query !== undefined) recent.note(query);
    navigator.open(address);
  };

  const openActive = () => {
    const again = recent.isOpen() ? recent.active() : undefined;
    const address = screens.results()?.active();
    if (again !== undefined) openSearch(again);
    else if (address !== undefined) openPage(address);
    return true;
  };

  const openBeside = () => {
    const address = screens.results()?.active();
    if (address !== undefined) host.send({ type: 'openInEditor', address });
    return address !== undefined;
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

  const onBlock = (action: BlockAction) => orders.block(action, blockAtHand());

  const copyAddress = () => {
    orders.copyAddress(here());
    return true;
  };

  const openInEditor = () => {
    host.send({ type: 'openInEditor', address: here() });
    return true;
  };

  const fixAll = () => {
    const button = frame.main.querySelector<HTMLElement>('[data-action="fix-all"]');
    if (button) orders.fixAll(page().replace(/^rules\//, ''));
    return button !== null;
  };

  const move = (step: number | 'first' | 'last') => {
    if (popovers.isOpen()) return popovers.move(step);
    const results = screens.results();
    const inField = document.activeElement === frame.query;
    if (inField && recent.isOpen() && typeof step === 'number') recent.move(step);
    else if (inField && results && typeof step === 'number') results.move(step);
    else if (inField && results) return true;
    else return moveByRows(frame.main, step, (page() === home && !results) || focused()?.matches('.filter') === true);
    return true;
  };

  const keys: Actions = {
    search() {
      const filter = frame.main.querySelector<HTMLInputElement>('.filter');
      if (!filter || document.activeElement === filter) return openSearch();
      filter.focus();
      filter.select();
      return true;
    },
    move,
    sideways: (forward) => moveInBlock(focused(), forward ? 1 : -1) || foldSection(focused(), forward),
    open: openActive,
    openBeside,
    escape: stepOut,
    back: navigator.back,
    forward: navigator.forward,
    section: toSection,
    pin() {
      line.togglePin();
      return true;
    },
    outline: () => popovers.toggleOutline(),
    block: onBlock,
    fixAll,
    copyAddress,
    openInEditor,
    keys: () => popovers.toggleKeys(),
  };

  const panelActions: Readonly<Record<string, () => unknown>> = {
    'copy-address': copyAddress,
    'fix-all': fixAll,
    'manage-trust': () => host.send({ type: 'manageTrust' }),
    'open-in-editor': openInEditor,
    'restart-server': () => host.send({ type: 'restartServer' }),
    'show-log': () => host.send({ type: 'showLog' }),
    explain: () => navigator.open(explainPage),
    keys: () => popovers.toggleKeys(),
    picture: () => host.send({ type: 'showPicture' }),
    problems: () => host.send({ type: 'showProblems' }),
    retry: () => host.send({ type: 'ready' }),
  };

  const clicks: Clicks = {
    page: openPage,
    search: openSearch,
    snippet: orders.insertSnippet,
    block: orders.block,
    reveal(at, character) {
      const file = init.file();
      if (file) host.send({ type: 'reveal', uri: file.uri, line: at, character });
    },
    panel(action) {
      popovers.close();
      panelActions[action]?.();
    },
  };

  return { clicks, keys };
}
