import { el } from './dom';
import { type IconName, icon } from './icons';

/** What can be done with a block of code, or with a command of the cheat sheet. */
export type BlockAction = 'copy' | 'insert' | 'new-file' | 'terminal';

/** A block of a page, and a row of the cheat sheet. */
export const blockSelector = '.code, .command';

const labelTime = 2000;

const names: Readonly<Record<BlockAction, { readonly label: string; readonly icon: IconName }>> = {
  copy: { label: 'Copy', icon: 'copy' },
  insert: { label: 'Insert at the cursor', icon: 'insert' },
  'new-file': { label: 'Open in a new file', icon: 'new-file' },
  terminal: { label: 'Put into the terminal, not run', icon: 'terminal' },
};

const shells = new Set(['sh', 'powershell']);

/** Labels that say something just now. */
const spoken = new WeakSet<Element>();

export function isBlockAction(action: string | undefined): action is BlockAction {
  return action !== undefined && Object.hasOwn(names, action);
}

export function actionButton(action: BlockAction): HTMLButtonElement {
  const { icon: picture, label } = names[action];
  const attributes = { 'data-action': action, 'aria-label': label, title: label };
  const button = el('button', { class: 'icon-btn', type: 'button', ...attributes });
  button.append(icon(picture));
  return button;
}

/** Gives each code block the actions that its language allows, and makes it one tab stop; arrows go on inside it. */
export function prepareCodeBlocks(article: HTMLElement): void {
  for (const block of article.querySelectorAll<HTMLElement>('.code')) {
    const actions = block.querySelector('.acts');
    if (!actions) continue;
    const isOutput = block.querySelector('.out') !== null;
    actions.append(actionButton('copy'));
    if (!isOutput) actions.append(actionButton('insert'), actionButton('new-file'));
    if (!isOutput && isShell(block)) actions.append(actionButton('terminal'));
    for (const [index, button] of actions.querySelectorAll('button').entries()) button.tabIndex = index === 0 ? 0 : -1;
  }
}

/** Moves the focus between the buttons of a block; false where the focus is on none. */
export function moveInBlock(focused: HTMLElement | undefined, step: number): boolean {
  const block = focused?.closest(blockSelector);
  const stops = [...(block?.querySelectorAll<HTMLElement>('.acts button, a[data-snippet]') ?? [])];
  if (!focused || !stops.includes(focused)) return false;
  const next = stops[stops.indexOf(focused) + step];
  for (const stop of stops) stop.tabIndex = stop === (next ?? focused) ? 0 : -1;
  next?.focus();
  return true;
}

/** What is copied is the source, not the wrapped view of it. */
export function sourceOf(block: Element): string {
  const command = block.querySelector('a[data-snippet]');
  if (command) return `${command.textContent}\n`;
  return [...block.querySelectorAll('.l')].map((line) => `${line.textContent}\n`).join('');
}

/** The language of its fence; commands of the cheat sheet are for a shell. */
export function languageOf(block: Element): string {
  return block.getAttribute('data-lang') ?? 'sh';
}

/** True for what can be typed into a terminal. */
export function isShell(block: Element): boolean {
  return shells.has(languageOf(block));
}

/** The block that has the focus, else the pointer, else the first one in view below `top`. */
export function chooseBlock(main: HTMLElement, top: number): HTMLElement | undefined {
  const blocks = [...main.querySelectorAll<HTMLElement>(blockSelector)].filter((block) => block.offsetParent !== null);
  const held =
    blocks.find((block) => block.matches(':focus-within')) ?? blocks.find((block) => block.matches(':hover'));
  if (held) return held;
  return blocks.find((block) => {
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
