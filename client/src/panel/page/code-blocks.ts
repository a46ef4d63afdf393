const labelTime = 2000;

/** Labels that say something just now. */
const spoken = new WeakSet<Element>();

/** Makes each code block one tab stop; arrows go on inside it. */
export function prepareCodeBlocks(article: HTMLElement): void {
  for (const actions of article.querySelectorAll('.code .acts')) {
    for (const [index, button] of actions.querySelectorAll('button').entries()) button.tabIndex = index === 0 ? 0 : -1;
  }
}

/** Moves the focus between the buttons of a block; false where the focus is on none. */
export function moveInBlock(focused: HTMLElement | undefined, step: number): boolean {
  const buttons = [...(focused?.closest('.code .acts')?.querySelectorAll<HTMLElement>('button') ?? [])];
  if (!focused || buttons.length === 0) return false;
  const next = buttons[buttons.indexOf(focused) + step];
  for (const button of buttons) button.tabIndex = button === (next ?? focused) ? 0 : -1;
  next?.focus();
  return true;
}

/** What is copied is the source, not the wrapped view of it. */
export function sourceOf(block: Element): string {
  return [...block.querySelectorAll('.l')].map((line) => `${line.textContent}\n`).join('');
}

/** The block that has the focus, else the pointer, else the first one in view below `top`. */
export function chooseBlock(main: HTMLElement, top: number): HTMLElement | undefined {
  const held = main.querySelector<HTMLElement>('.code:focus-within') ?? main.querySelector<HTMLElement>('.code:hover');
  if (held) return held;
  return [...main.querySelectorAll<HTMLElement>('.code')].find((block) => {
    const box = block.getBoundingClientRect();
    return box.bottom > top && box.top < window.innerHeight;
  });
}

/** Lets the label of the block say something for two seconds; what it holds otherwise may be more than text. */
export function sayInBlock(block: Element, text: string): void {
  const label = block.querySelector('.lang');
  if (!label || spoken.has(label)) return;
  const own = [...label.childNodes];
  spoken.add(label);
  label.replaceChildren(text);
  setTimeout(() => {
    label.replaceChildren(...own);
    spoken.delete(label);
  }, labelTime);
}
