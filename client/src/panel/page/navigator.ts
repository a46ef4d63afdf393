import { explainPage, home } from '../address';
import { amend, back, canGoBack, canGoForward, current, type Entry, forward, type History, visit } from '../history';

/** Why a screen is drawn: decides where it is scrolled to and what gets the focus. */
export type Why = 'open' | 'return' | 'follow' | 'type' | 'redraw';

/** The reader's way through the wiki. */
export interface Navigator {
  entry(): Entry;
  history(): History;
  /** The reader goes to a page. */
  open(address: string): void;
  /** The reader has a text taken apart. */
  explain(text: string): void;
  /** The cursor leads to a page; a row of such steps is one step back. */
  follow(address: string): void;
  /** The reader types a query; a row of such steps is one step back. */
  search(query: string, why: 'open' | 'type'): void;
  /** From the results to where they were asked for. */
  leaveSearch(): void;
  back(): boolean;
  forward(): boolean;
  /** Shows the current step anew. */
  redraw(): void;
  scrolled(scroll: number): void;
}

export interface NavigatorInit {
  readonly history: History;
  /** The address of the link that has the focus. */
  focused(): string | undefined;
  /** Where the content of an address is found today. */
  today(address: string): string;
  go(why: Why): void;
}

export function createNavigator({ focused, go, history: start, today }: NavigatorInit): Navigator {
  let history = start;

  const leave = () => {
    const focus = focused();
    if (focus !== undefined) history = amend(history, { focus });
  };

  const turnTo = (next: History, why: Why) => {
    history = amend(next, { address: today(current(next).address) });
    go(why);
  };

  const goBack = () => {
    if (!canGoBack(history)) return false;
    turnTo(back(history), 'return');
    return true;
  };

  return {
    entry: () => current(history),
    history: () => history,
    open(address) {
      leave();
      const { address: here, query, text } = current(history);
      const isHere = here === address && query === undefined && text === undefined;
      turnTo(isHere ? history : visit(history, { address, scroll: 0 }), 'open');
    },
    explain(text) {
      const { address, text: before } = current(history);
      if (address === explainPage && before === text) return turnTo(history, 'redraw');
      leave();
      turnTo(visit(history, { address: explainPage, text, scroll: 0 }), 'open');
    },
    follow(address) {
      const step = { address, scroll: 0, followed: true };
      turnTo(current(history).followed ? amend(history, step) : visit(history, step), 'follow');
    },
    search(query, why) {
      const { address, query: before } = current(history);
      const step = { address, query, scroll: 0 };
      turnTo(before === undefined ? visit(history, step) : amend(history, step), why);
    },
    leaveSearch() {
      if (current(history).query === undefined) return;
      if (!goBack()) turnTo(visit(history, { address: home, scroll: 0 }), 'open');
    },
    back: goBack,
    forward() {
      if (!canGoForward(history)) return false;
      turnTo(forward(history), 'return');
      return true;
    },
    redraw: () => turnTo(history, 'redraw'),
    scrolled(scroll) {
      history = amend(history, { scroll });
    },
  };
}
