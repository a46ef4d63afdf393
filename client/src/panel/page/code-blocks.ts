import { type IconName, icon } from './icons';

const actions: Readonly<Record<string, { readonly icon: IconName; readonly label: string }>> = {
  copy: { icon: 'copy', label: 'Copy' },
  insert: { icon: 'insert', label: 'Insert at the cursor' },
};

const labelTime = 2000;

/** Gives the buttons of the code blocks their pictures; a block is one tab stop, arrows go on inside it. */
export function prepareCodeBlocks(article: HTMLElement): void {
  for (const block of article.querySelectorAll('.code')) {
    const buttons = [...block.querySelectorAll<HTMLButtonElement>('button[data-action]')];
    for (const [index, button] of buttons.entries()) {
      const action = actions[button.dataset.action ?? ''];
      if (action) button.replaceChildren(icon(action.icon));
      if (action) button.title = action.label;
      button.tabIndex = index === 0 ? 0 : -1;
    }
  }
}

/** Moves the focus between the buttons of a block; false where the focus is on none. */
export function moveInBlock(focused: Element | null, step: number): boolean {
  const buttons = [...(focused?.closest('.code .acts')?.querySelectorAll<HTMLElement>('button') ?? [])];
  const next = buttons[buttons.findIndex((button) => button === focused) + step];
  if (buttons.length === 0) return false;
  for (const button of buttons) button.tabIndex = button === (next ?? focused) ? 0 : -1;
  next?.focus();
  return true;
}

/** What is copied is the source, not the wrapped view of it. */
export function sourceOf(block: Element): string {
  const lines = [...block.querySelectorAll('pre .l')].map((line) => (line.textContent ?? '').replace(/\n$/, ''));
  return lines.length > 0 ? `${lines.join('\n')}\n` : (block.querySelector('pre')?.textContent ?? '');
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

/** Lets the label of the block say something for two seconds. */
export function sayInBlock(block: Element, text: string): void {
  const label = block.querySelector<HTMLElement>('.lang');
  if (!label) return;
  const own = label.dataset.own ?? label.textContent ?? '';
  label.dataset.own = own;
  label.textContent = text;
  setTimeout(() => {
    if (label.textContent === text) label.textContent = own;
  }, labelTime);
}
