/** Calls back when the reader does something in the panel, as opposed to the page moving by itself. */
export function noticeReader(root: HTMLElement, onAct: () => void): void {
  const listener = (event: Event) => {
    const target = event.target instanceof Element ? event.target : root;
    if (target.closest('.follow') || target.closest('.bar [aria-pressed]')) return;
    if (event instanceof KeyboardEvent && silentKeys.has(event.key)) return;
    onAct();
  };
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    root.addEventListener(type, listener, { passive: true });
  }
}

/** Buttons 4 and 5 of a mouse. */
export function onMouseBackForward(back: () => void, forward: () => void): void {
  window.addEventListener('mouseup', (event) => {
    if (event.button !== 3 && event.button !== 4) return;
    event.preventDefault();
    if (event.button === 3) back();
    else forward();
  });
}

/** Calls back at most once a frame. */
export function onScrolled(root: HTMLElement, listener: () => void): void {
  let planned = false;
  root.addEventListener(
    'scroll',
    () => {
      if (planned) return;
      planned = true;
      requestAnimationFrame(() => {
        planned = false;
        listener();
      });
    },
    { passive: true },
  );
}

/** Runs `work` once calls have stopped coming for a moment: what hides the panel then loses nothing. */
export function settling(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, 50);
  };
}

/** Keys that read nothing: they change the way of following, or only hold down another key. */
const silentKeys = new Set(['Escape', 'p', 'Alt', 'Control', 'Meta', 'Shift']);
