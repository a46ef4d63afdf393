/** What keys can do; each says whether it did anything, else the key keeps its usual meaning. */
export interface Actions {
  search(): boolean;
  move(step: number | 'first' | 'last'): boolean;
  sideways(forward: boolean): boolean;
  open(): boolean;
  escape(): boolean;
  back(): boolean;
  forward(): boolean;
  section(step: number): boolean;
  pin(): boolean;
  outline(): boolean;
  copy(): boolean;
  insert(): boolean;
  keys(): boolean;
}

/** The list that `?` shows. */
export const keyTable: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['/'], 'search'],
  [['↑', '↓'], 'previous, next row'],
  [['←', '→'], 'close, open a section'],
  [['Enter'], 'open'],
  [['Alt+←', 'Alt+→'], 'back, forward'],
  [['[', ']'], 'section before, after'],
  [['O'], 'on this page'],
  [['P'], 'pin, unpin'],
  [['C'], 'copy the code block'],
  [['I'], 'insert it at the cursor'],
  [['Esc'], 'clear, close, back to the editor'],
];

/** Runs what the key means, and keeps the key from the editor if it meant something. */
export function handleKey(event: KeyboardEvent, actions: Actions): void {
  const typing = event.target instanceof HTMLInputElement;
  const run = chorded(event, actions) ?? (typing ? inField(event, actions) : outsideField(event, actions));
  if (!run?.()) return;
  event.preventDefault();
  event.stopPropagation();
}

type Run = (() => boolean) | undefined;

function chorded({ altKey, ctrlKey, key, metaKey, shiftKey }: KeyboardEvent, actions: Actions): Run {
  if (altKey && !ctrlKey && !metaKey && key === 'ArrowLeft') return actions.back;
  if (altKey && !ctrlKey && !metaKey && key === 'ArrowRight') return actions.forward;
  if ((ctrlKey || metaKey) && !altKey && !shiftKey && key === 'f') return actions.search;
  return altKey || ctrlKey || metaKey ? () => false : undefined;
}

function inField({ key }: KeyboardEvent, actions: Actions): Run {
  const runs: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => actions.move(1),
    ArrowUp: () => actions.move(-1),
    PageDown: () => actions.move(page),
    PageUp: () => actions.move(-page),
    Enter: actions.open,
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
    c: actions.copy,
    i: actions.insert,
    o: actions.outline,
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
