import type { BlockAction } from './code-blocks';

/** What keys can do; each says whether it did anything, else the key keeps its usual meaning. */
export interface Actions {
  search(): boolean;
  move(step: number | 'first' | 'last'): boolean;
  sideways(forward: boolean): boolean;
  open(): boolean;
  /** Opens what is marked in a tab beside the file. */
  openBeside(): boolean;
  escape(): boolean;
  back(): boolean;
  forward(): boolean;
  section(step: number): boolean;
  pin(): boolean;
  outline(): boolean;
  block(action: BlockAction): boolean;
  fixAll(): boolean;
  copyAddress(): boolean;
  openInEditor(): boolean;
  keys(): boolean;
}

/** The list that `?` shows. */
export const keyTable: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['/'], 'search'],
  [['↑', '↓'], 'previous, next row'],
  [['←', '→'], 'close, open a section'],
  [['Enter'], 'open'],
  [['Shift+Enter'], 'open a result in a tab'],
  [['Alt+←', 'Alt+→'], 'back, forward'],
  [['[', ']'], 'section before, after'],
  [['O'], 'on this page'],
  [['P'], 'pin, unpin'],
  [['C'], 'copy the code block'],
  [['I'], 'insert it at the cursor'],
  [['N'], 'open it in a new file'],
  [['T'], 'put it into the terminal, not run'],
  [['F'], 'fix all of this rule in the file'],
  [['L'], 'copy the address of this page'],
  [['E'], 'open this page in a tab'],
  [['Esc'], 'clear, close, back to the editor'],
];

/** Runs what the key means, and keeps the key from the editor if it meant something. */
export function handleKey(event: KeyboardEvent, actions: Actions): void {
  const run = chorded(event, actions) ?? plain(event, actions);
  if (!run?.()) return;
  event.preventDefault();
  event.stopPropagation();
}

type Run = (() => boolean) | undefined;

function plain(event: KeyboardEvent, actions: Actions): Run {
  if (event.target instanceof HTMLTextAreaElement) return event.key === 'Escape' ? actions.escape : undefined;
  return event.target instanceof HTMLInputElement ? inField(event, actions) : outsideField(event, actions);
}

function chorded({ altKey, ctrlKey, key, metaKey, shiftKey }: KeyboardEvent, actions: Actions): Run {
  if (altKey && !ctrlKey && !metaKey && key === 'ArrowLeft') return actions.back;
  if (altKey && !ctrlKey && !metaKey && key === 'ArrowRight') return actions.forward;
  if ((ctrlKey || metaKey) && !altKey && !shiftKey && key === 'f') return actions.search;
  return altKey || ctrlKey || metaKey ? () => false : undefined;
}

function inField({ key, shiftKey }: KeyboardEvent, actions: Actions): Run {
  const runs: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => actions.move(1),
    ArrowUp: () => actions.move(-1),
    PageDown: () => actions.move(page),
    PageUp: () => actions.move(-page),
    Enter: shiftKey ? actions.openBeside : actions.open,
    Escape: actions.escape,
  };
  return runs[key];
}

function outsideField({ key }: KeyboardEvent, actions: Actions): Run {
  const runs: Readonly<Record<string, () => boolean>> = {
    '/': actions.search,
    '?': actions.keys,
    '[': () => actions.section(-1),
    ']': () => actions.section(1),
    c: () => actions.block('copy'),
    e: actions.openInEditor,
    f: actions.fixAll,
    i: () => actions.block('insert'),
    l: actions.copyAddress,
    n: () => actions.block('new-file'),
    o: actions.outline,
    t: () => actions.block('terminal'),
    p: actions.pin,
    ArrowDown: () => actions.move(1),
    ArrowUp: () => actions.move(-1),
    ArrowLeft: () => actions.sideways(false),
    ArrowRight: () => actions.sideways(true),
    Home: () => actions.move('first'),
    End: () => actions.move('last'),
    PageDown: () => actions.move(page),
    PageUp: () => actions.move(-page),
    Escape: actions.escape,
  };
  return runs[key];
}

const page = 8;
